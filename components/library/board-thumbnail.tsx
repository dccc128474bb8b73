import { PAPER } from "@/lib/domain/library/paper";
import type { Thumbnail } from "@/lib/domain/library/thumbnail-schema";
import type { Category } from "@/lib/domain/catalogue/kind-schema";
import { cn } from "@/lib/shared/class-names";

type Box = Thumbnail["boxes"][number];

function outline([x, y, width, height]: Box): string {
  return `M${String(x)} ${String(y)}h${String(width)}v${String(height)}h${String(-width)}z`;
}

function middleOf([x, y, width, height]: Box): string {
  return `${String(x + width / 2)} ${String(y + height / 2)}`;
}

/** One path a category, so that a page of boards is a few hundred shapes and not thousands. */
function byCategory(boxes: readonly Box[]): readonly (readonly [Category, string])[] {
  const paths = new Map<Category, string>();
  for (const box of boxes) paths.set(box[4], `${paths.get(box[4]) ?? ""}${outline(box)}`);
  return [...paths];
}

function wires({ boxes, lines }: Thumbnail): string {
  return lines
    .flatMap(([from, to]) => {
      const [one, other] = [boxes[from], boxes[to]];
      return one && other ? [`M${middleOf(one)}L${middleOf(other)}`] : [];
    })
    .join("");
}

/** A board as a small picture: where its parts stand, of which category, and what is joined. Its name stands beside it. */
export function BoardThumbnail({
  thumbnail,
  className,
}: {
  thumbnail: Thumbnail | null;
  className?: string;
}) {
  const frames = thumbnail?.boxes.filter((box) => box[5] === "frame") ?? [];
  const parts = thumbnail?.boxes.filter((box) => box[5] !== "frame") ?? [];
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${String(PAPER.width)} ${String(PAPER.height)}`}
      className={cn("block rounded-md border border-line bg-canvas", className)}
    >
      {frames.length === 0 ? null : (
        <path
          d={frames.map(outline).join("")}
          style={{ fill: "var(--hue-container)", fillOpacity: 0.06, stroke: "var(--line-strong)" }}
        />
      )}
      {thumbnail === null ? null : (
        <path d={wires(thumbnail)} style={{ fill: "none", stroke: "var(--ink-3)", strokeOpacity: 0.55 }} />
      )}
      {byCategory(parts).map(([category, path]) => (
        <g key={category}>
          <path d={path} style={{ fill: "var(--panel)" }} />
          <path
            d={path}
            style={{ fill: `var(--hue-${category})`, fillOpacity: 0.35, stroke: `var(--hue-${category})` }}
          />
        </g>
      ))}
    </svg>
  );
}
