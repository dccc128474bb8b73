import { Check, Eye, EyeOff } from "lucide-react";
import { useMemo, useState, type ReactNode } from "react";
import { DiffList } from "@/components/sessions/diff-list";
import { ViewHeader } from "@/components/sessions/view-header";
import { Button } from "@/components/ui/button";
import { useStudio, useStudioStore } from "@/lib/client/use-studio";
import type { Board } from "@/lib/domain/board/board-schema";
import { diffBoards } from "@/lib/domain/overlay/board-diff";
import { diffInWords, type DiffInWords } from "@/lib/domain/overlay/diff-in-words";

/** The diff by name, with the one button that makes it. */
function Proposed({ words, onApply }: { words: DiffInWords; onApply: () => void }) {
  const hideGhost = useStudio((studio) => studio.hideGhost);
  const readOnly = useStudio((studio) => studio.readOnly);
  const counts = [
    `${String(words.added.length)} would come`,
    words.changed.length > 0 && `${String(words.changed.length)} would change`,
    words.removed.length > 0 && `${String(words.removed.length)} would go`,
  ].filter((one) => one !== false);
  return (
    <div className="grid gap-3 rounded-card border border-dashed border-accent px-3 py-2.5">
      <p role="status">{counts.join(", ")}. It is shown on the board.</p>
      <div className="flex flex-wrap gap-1.5">
        {readOnly ? null : (
          <Button variant="primary" className="max-md:min-h-11" onClick={onApply}>
            <Check size={14} aria-hidden />
            Apply the proposal
          </Button>
        )}
        <Button className="max-md:min-h-11" onClick={hideGhost}>
          <EyeOff size={14} aria-hidden />
          Hide it
        </Button>
      </div>
      <DiffList kind="added" lines={words.added} />
      <DiffList kind="changed" lines={words.changed} />
      <DiffList kind="removed" lines={words.removed} />
    </div>
  );
}

/** What a session would change on this board: as a ghost on the canvas, by name here, and as one edit when it is taken. */
export function ProposalView({ children }: { children?: ReactNode }) {
  const board = useStudio((studio) => studio.board);
  const knowledge = useStudio((studio) => studio.knowledge);
  const ghost = useStudio((studio) => (studio.ghost?.shows === "session" ? studio.ghost : null));
  const noProposal = useStudio(({ noProposal: why, board: now }) => (why?.board === now ? why : null));
  const previewSession = useStudio((studio) => studio.previewSession);
  const placeGhost = useStudio((studio) => studio.placeGhost);
  const store = useStudioStore();
  /** The board as it was when the proposal had been applied: said only as long as it is still that one. */
  const [applied, setApplied] = useState<Board | null>(null);
  const words = useMemo(
    () => (ghost ? diffInWords(board, ghost.board, diffBoards(board, ghost.board), knowledge) : null),
    [ghost, board, knowledge],
  );
  return (
    <>
      <ViewHeader title="Propose a session">
        Agents write, each for itself; screens subscribe and come back; control goes its own way. Nothing is
        changed before you apply it, and one undo takes it back.
      </ViewHeader>
      {words ? (
        <Proposed
          words={words}
          onApply={() => {
            if (placeGhost() === null) setApplied(store.getState().board);
          }}
        />
      ) : (
        <div className="grid justify-items-start gap-2 rounded-card bg-canvas px-3 py-2.5">
          <p role="status" className="empty:hidden">
            {noProposal ? (
              <>
                {noProposal.message} <span className="text-ink-2">{noProposal.suggestion}</span>
              </>
            ) : applied === board ? (
              "Applied: the session stands on the board. One undo takes it back."
            ) : null}
          </p>
          <Button className="max-md:min-h-11" onClick={previewSession}>
            <Eye size={14} aria-hidden />
            {applied === board || noProposal ? "Look again" : "Show what would change"}
          </Button>
        </div>
      )}
      {children}
      <p className="text-xs text-ink-3">
        By hand it works as well: add a session layer, and connect agents and screens to it.
      </p>
    </>
  );
}
