import { PictureCardView } from "@/components/lesson/board-picture/picture-card";
import { PictureLineLabel, PictureLineView } from "@/components/lesson/board-picture/picture-line";
import { NO_MARKS, type Marks } from "@/components/lesson/board-picture/picture-marks";
import type { Board } from "@/lib/domain/board/board-schema";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import type { LineLife } from "@/lib/domain/overlay/line-lives";
import { planPicture } from "@/lib/layout/board-picture";

/** Below this share of its full size a picture scrolls instead of shrinking: words stay legible. */
const LEAST_SCALE = 0.85;
const FOCUSABLE = 0;

export type BoardPictureProps = {
  board: Board;
  catalogue: Catalogue;
  /** What the picture shows, for a screen reader. The words that tell it whole belong beside it. */
  title: string;
  /** What changed, by id. */
  marks?: Marks;
  /** The life of connections: those get a label. */
  lives?: readonly LineLife[];
  /** The parts to draw; left out: all. */
  only?: ReadonlySet<string>;
};

/** A board drawn once, without a canvas: cards, lines, and how long what travels on them lives. */
export function BoardPicture({
  board,
  catalogue,
  title,
  marks = NO_MARKS,
  lives = [],
  only,
}: BoardPictureProps) {
  const lifeOf = new Map(lives.map((life) => [life.connection, life]));
  const worded = new Set(lifeOf.keys());
  const { box, frames, cards, lines } = planPicture(board, catalogue, { worded, ...(only && { only }) });
  const drawn = lines.map((line) => ({ line, life: lifeOf.get(line.ids[0]), mark: marks.get(line.ids[0]) }));
  return (
    <div
      className="dotted overflow-x-auto rounded-card border border-line"
      tabIndex={FOCUSABLE}
      role="group"
      aria-label={`${title}, a picture`}
    >
      <svg
        role="img"
        aria-label={title}
        viewBox={`${String(box.x)} ${String(box.y)} ${String(box.width)} ${String(box.height)}`}
        style={{ minWidth: box.width * LEAST_SCALE, maxWidth: box.width }}
        className="mx-auto block w-full"
      >
        {frames.map((frame) => (
          <g key={frame.id}>
            <rect
              x={frame.x}
              y={frame.y}
              width={frame.width}
              height={frame.height}
              rx={12}
              className="fill-hue-container/5 stroke-line-strong"
              strokeDasharray="4 4"
            />
            <text x={frame.x + 12} y={frame.y + 20} className="fill-ink-3 text-[12px]">
              {frame.name}
            </text>
          </g>
        ))}
        {drawn.map((one) => (
          <PictureLineView key={one.line.ids[0]} {...one} />
        ))}
        {cards.map((card) => (
          <PictureCardView key={card.id} card={card} mark={marks.get(card.id)} />
        ))}
        {drawn.map((one) => (
          <PictureLineLabel key={one.line.ids[0]} {...one} />
        ))}
      </svg>
    </div>
  );
}
