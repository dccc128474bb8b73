import type { CSSProperties } from "react";
import { MARK_WORDS, type Mark } from "@/components/lesson/board-picture/picture-marks";
import { Icon } from "@/components/ui/icon";
import type { PictureCard } from "@/lib/layout/board-picture";
import { cn } from "@/lib/shared/class-names";

const BADGE = { height: 17, letter: 6.6, padding: 14 } as const;

/** A word on the edge of a card or a line. */
export function PictureBadge({ x, y, mark }: { x: number; y: number; mark: Mark }) {
  const word = MARK_WORDS[mark];
  const width = word.length * BADGE.letter + BADGE.padding;
  const isGone = mark === "removed";
  return (
    <g transform={`translate(${String(x - width)} ${String(y - BADGE.height / 2)})`}>
      <rect
        width={width}
        height={BADGE.height}
        rx={BADGE.height / 2}
        className={cn("fill-panel", isGone ? "stroke-hot" : "stroke-accent")}
        strokeDasharray={mark === "added" ? undefined : "3 2"}
      />
      <text
        x={width / 2}
        y={12.5}
        textAnchor="middle"
        className={cn("text-[12px] font-medium", isGone ? "fill-hot" : "fill-accent")}
      >
        {word}
      </text>
    </g>
  );
}

/** One component, drawn. What is cut short stands whole in its tooltip. */
export function PictureCardView({ card, mark }: { card: PictureCard; mark: Mark | undefined }) {
  return (
    <g transform={`translate(${String(card.x)} ${String(card.y)})`} opacity={mark === "removed" ? 0.6 : 1}>
      <title>{card.name}</title>
      <rect
        width={card.width}
        height={card.height}
        rx={9}
        className={cn(
          "fill-panel",
          mark === undefined ? "stroke-line-strong" : mark === "removed" ? "stroke-hot" : "stroke-accent",
        )}
        strokeWidth={mark === undefined ? 1 : 1.5}
        strokeDasharray={mark === undefined || mark === "added" ? undefined : "5 3"}
      />
      <g
        style={{ "--hue": `var(--hue-${card.category})`, color: "var(--hue)" } as CSSProperties}
        transform="translate(10 13)"
      >
        <rect width={28} height={28} rx={7} fill="var(--hue)" fillOpacity={0.15} />
        <g transform="translate(6 6)">
          <Icon name={card.icon} size={16} />
        </g>
      </g>
      <text x={46} y={25} className="fill-ink text-[13px] font-[580]">
        {card.shortName}
      </text>
      <text x={46} y={41} className="fill-ink-3 text-[12px]">
        {card.shortDetail}
      </text>
      {mark && <PictureBadge x={card.width - 8} y={0} mark={mark} />}
    </g>
  );
}
