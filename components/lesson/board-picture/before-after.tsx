import { PathFigure } from "@/components/lesson/board-picture/path-figure";
import { marksAfter, marksBefore } from "@/components/lesson/board-picture/picture-marks";
import type { Board } from "@/lib/domain/board/board-schema";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import type { OverlayAbout } from "@/lib/domain/knowledge/overlay-schema";
import { changesInWords } from "@/lib/domain/overlay/lesson/changes-in-words";
import type { OverlayAnalysis } from "@/lib/domain/overlay/overlay-analysis";
import type { SessionProposal } from "@/lib/domain/overlay/propose-session";

export type BeforeAfterProps = {
  board: Board;
  overlay: OverlayAnalysis;
  proposal: SessionProposal;
  /** The analysis of the proposal's board. */
  proposed: OverlayAnalysis;
  catalogue: Catalogue;
  about: Pick<OverlayAbout, "before" | "after">;
};

/** The way of a board's answers as it is and with a session between, and in words what would be new, gone and changed. */
export function BeforeAfter({ board, overlay, proposal, proposed, catalogue, about }: BeforeAfterProps) {
  const { after, diff } = proposal;
  return (
    <div className="grid gap-6">
      <div className="grid gap-9">
        <PathFigure
          name="Now"
          board={board}
          overlay={overlay}
          catalogue={catalogue}
          marks={marksBefore(diff)}
          says={about.before}
        />
        <PathFigure
          name="With a session"
          board={after}
          overlay={proposed}
          catalogue={catalogue}
          marks={marksAfter(diff)}
          says={about.after}
        />
      </div>
      <dl className="grid gap-x-4 gap-y-2 rounded-card border border-line bg-panel p-4 text-sm sm:grid-cols-[88px_1fr]">
        {changesInWords(board, after, diff).map(({ what, names }) => (
          <div key={what} className="contents">
            <dt className="font-medium text-ink-2">{what}</dt>
            <dd>{names.join(" · ")}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
