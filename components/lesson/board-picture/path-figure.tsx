import { BoardPicture } from "@/components/lesson/board-picture/board-picture";
import { LineList } from "@/components/lesson/board-picture/line-list";
import { NO_MARKS, type Marks } from "@/components/lesson/board-picture/picture-marks";
import type { Board } from "@/lib/domain/board/board-schema";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import { deliveryInWords } from "@/lib/domain/overlay/delivery-in-words";
import { deliveryParts } from "@/lib/domain/overlay/delivery-parts";
import type { OverlayAnalysis } from "@/lib/domain/overlay/overlay-analysis";

export type PathFigureProps = {
  name: string;
  board: Board;
  overlay: OverlayAnalysis;
  catalogue: Catalogue;
  marks?: Marks;
  /** What paths like this one are like, whatever the board. */
  says: string;
};

/** The way of a board's answers: a picture, a paragraph, and line by line what dies when it closes. */
export function PathFigure({ name, board, overlay, catalogue, marks = NO_MARKS, says }: PathFigureProps) {
  return (
    <figure className="@container min-w-0">
      <h3 className="mb-3 text-lg font-semibold tracking-tight">{name}</h3>
      <div className="grid items-start gap-x-8 gap-y-3 @5xl:grid-cols-[minmax(0,1fr)_330px]">
        <BoardPicture
          board={board}
          catalogue={catalogue}
          title={name}
          marks={marks}
          lives={overlay.lives}
          only={deliveryParts(board, overlay)}
        />
        <figcaption className="grid max-w-[80ch] gap-3 text-base">
          <p>{deliveryInWords(board, catalogue)}</p>
          <p className="text-sm text-ink-2">{says}</p>
          <LineList
            board={board}
            lives={overlay.lives}
            marks={marks}
            label={`${name}: what dies if it closes`}
          />
        </figcaption>
      </div>
    </figure>
  );
}
