import type { CSSProperties, ReactNode } from "react";
import { STRAIN_COLOURS } from "@/components/learn/load-words";
import { PILL_TEXT, pillWidth } from "@/components/learn/pill-width";
import { RESOURCE_SHORT } from "@/lib/domain/catalogue/resource-words";
import type { Place } from "@/lib/domain/learn/lay-out-board";
import type { Mark } from "@/lib/domain/learn/make-diagram";
import type { PartReading } from "@/lib/domain/learn/read-picture";
import { formatPercent } from "@/lib/shared/format-number";

const MARK_WORDS: Readonly<Record<Mark, string>> = { new: "new", changed: "changed", gone: "goes" };
/** How many letters of a name fit beside the icon. */
const LETTERS = 17;

function short(name: string): string {
  return name.length > LETTERS ? `${name.slice(0, LETTERS - 1).trimEnd()}…` : name;
}

export type PaneCardProps = {
  place: Place;
  name: string;
  icon: ReactNode;
  hue: string;
  /** What stands under the name where nothing can run out. */
  says: string;
  reading: PartReading | undefined;
  mark: Mark | undefined;
  failsFirst: boolean;
  isSubject: boolean;
};

/** A word on the edge of a card, ending at `right`. */
function Pill({ right, y, word, colour }: { right: number; y: number; word: string; colour: string }) {
  const width = pillWidth(word);
  return (
    <g transform={`translate(${String(right - width)} ${String(y - 8)})`}>
      <rect width={width} height={17} rx={8.5} fill="var(--panel)" stroke={colour} />
      <text x={width / 2} y={12.5} textAnchor="middle" fontSize={PILL_TEXT} fontWeight={500} fill={colour}>
        {word}
      </text>
    </g>
  );
}

/** One part of a picture: what it is, how busy, and whether it is the first to fail. */
export function PaneCard(props: PaneCardProps) {
  const { place, name, icon, hue, says, reading, mark, failsFirst, isSubject } = props;
  const strain = reading?.strain ?? "none";
  const { bar, text } = STRAIN_COLOURS[strain];
  const isOver = strain === "over";
  const busy = reading?.resource !== undefined;
  const share = Math.min(1, reading?.utilisation ?? 0);
  const edge = isOver
    ? "var(--hot)"
    : mark === "new" || mark === "changed" || isSubject
      ? "var(--accent)"
      : "var(--line-strong)";
  const inner = place.width - 20;
  return (
    <g transform={`translate(${String(place.x)} ${String(place.y)})`}>
      <rect
        width={place.width}
        height={place.height}
        rx={9}
        fill="var(--panel)"
        stroke={edge}
        strokeWidth={isSubject || isOver ? 1.6 : 1.2}
        strokeDasharray={mark === "gone" ? "4 3" : undefined}
      />
      <g transform="translate(10 9)" style={{ "--hue": `var(--hue-${hue})` } as CSSProperties}>
        <rect width={24} height={24} rx={6} fill="color-mix(in oklch, var(--hue) var(--tint), transparent)" />
        <g transform="translate(4.5 4.5)" style={{ color: "var(--hue)" }}>
          {icon}
        </g>
      </g>
      <text x={41} y={20} fontSize={12.5} fontWeight={550} fill="var(--ink)">
        {short(name)}
      </text>
      <text x={41} y={35} fontSize={12} fill={text} style={{ fontVariantNumeric: "tabular-nums" }}>
        {busy && reading.resource
          ? `${formatPercent(reading.utilisation)} of ${RESOURCE_SHORT[reading.resource]}`
          : short(says)}
      </text>
      {busy ? (
        <g transform={`translate(10 ${String(place.height - 12)})`}>
          <rect width={inner} height={4} rx={2} fill="var(--line)" />
          <rect
            width={inner}
            height={4}
            rx={2}
            fill={bar}
            className="origin-left transition-transform duration-150 ease-out"
            style={{ transform: `scaleX(${share.toFixed(4)})` }}
          />
        </g>
      ) : null}
      {mark ? (
        <Pill
          right={place.width + 6}
          y={0}
          word={MARK_WORDS[mark]}
          colour={mark === "gone" ? "var(--ink-3)" : "var(--accent)"}
        />
      ) : null}
      {failsFirst ? (
        <Pill
          right={place.width + 6}
          y={place.height}
          word={isOver ? "failed first" : "fails first"}
          colour={isOver ? "var(--hot)" : "var(--ink-3)"}
        />
      ) : null}
    </g>
  );
}
