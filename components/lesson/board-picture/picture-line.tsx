import { ShieldCheck, Unplug } from "lucide-react";
import { MARK_SIGNS, type Mark } from "@/components/lesson/board-picture/picture-marks";
import type { Purpose } from "@/lib/domain/catalogue/protocol-schema";
import type { LineLife } from "@/lib/domain/overlay/line-lives";
import type { PictureEnd, PictureLine } from "@/lib/layout/board-picture";

const LABEL = { height: 20, letter: 6.4, padding: 30, least: 26 } as const;

const END_SHAPES = {
  control: { path: "M0 0L-6 -4.5L-12 0L-6 4.5z", filled: true },
  stream: { path: "M-8 -4.5L0 0L-8 4.5M-14 -4.5L-6 0L-14 4.5", filled: false },
  other: { path: "M-9 -4.5L0 0L-9 4.5z", filled: true },
} as const;

/** Streams, control and all else differ by end mark, control by its dash as well; the colour only says it again. */
function shapeOf(purpose: Purpose): keyof typeof END_SHAPES {
  if (purpose === "control") return "control";
  return purpose === "stream" || purpose === "subscribe" ? "stream" : "other";
}

function EndView({ end }: { end: PictureEnd }) {
  const { path, filled } = END_SHAPES[shapeOf(end.purpose)];
  return (
    <path
      d={path}
      transform={`translate(${String(end.x)} ${String(end.y)}) rotate(${String(end.angle)})`}
      fill={filled ? "currentColor" : "none"}
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  );
}

function colourOf(life: LineLife | undefined, mark: Mark | undefined): string {
  if (life) return life.loses ? "var(--hot)" : "var(--ok)";
  if (mark === "added" || mark === "changed") return "var(--accent)";
  return "var(--ink-3)";
}

export type PictureLineProps = {
  line: PictureLine;
  life: LineLife | undefined;
  mark: Mark | undefined;
};

/** One connection, drawn, without its label. */
export function PictureLineView({ line, life, mark }: PictureLineProps) {
  const isControl = line.ends.every(({ purpose }) => purpose === "control");
  const dash = mark === "removed" ? "2 5" : isControl ? "8 3 2 3" : undefined;
  return (
    <g style={{ color: colourOf(life, mark) }} opacity={mark === "removed" ? 0.75 : 1}>
      <title>{line.says}</title>
      <path
        d={line.path}
        fill="none"
        stroke="currentColor"
        strokeWidth={life ? 2.2 : 1.5}
        strokeDasharray={dash}
        strokeLinecap="round"
      />
      {line.ends.map((end) => (
        <EndView key={`${String(end.x)}/${String(end.y)}`} end={end} />
      ))}
    </g>
  );
}

/** How long the answer on this connection lives, and whether it dies when the connection closes. */
export function PictureLineLabel({ line, life, mark }: PictureLineProps) {
  if (!life || !line.labelAt) return null;
  const Drawn = life.loses ? Unplug : ShieldCheck;
  const { tight } = line.labelAt;
  const sign = mark === undefined ? "" : MARK_SIGNS[mark];
  const word = [sign, ...(tight ? [] : [life.lifetime])].filter(Boolean).join(" ");
  const width = word === "" ? LABEL.least : word.length * LABEL.letter + LABEL.padding;
  return (
    <g
      transform={`translate(${String(line.labelAt.x - width / 2)} ${String(line.labelAt.y - LABEL.height / 2)})`}
      style={{ color: colourOf(life, mark) }}
    >
      <title>{`${line.says}. Dies if this closes: ${life.dies}`}</title>
      <rect
        width={width}
        height={LABEL.height}
        rx={LABEL.height / 2}
        fill={life.loses ? "var(--hot-bg)" : "var(--ok-bg)"}
        stroke="currentColor"
        strokeOpacity={0.4}
      />
      <g transform="translate(7 4)">
        <Drawn width={12} height={12} aria-hidden />
      </g>
      <text x={23} y={14} fill="currentColor" className="text-[12px] font-medium">
        {word}
      </text>
    </g>
  );
}
