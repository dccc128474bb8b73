import { Flame } from "lucide-react";
import type { CSSProperties } from "react";
import { makeReviewBoard, type ReviewPart } from "@/components/home/review-board";
import { UseFrame } from "@/components/home/use-frame";
import { Icon } from "@/components/ui/icon";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import { staticLoad } from "@/lib/domain/load/static-load";
import { cn } from "@/lib/shared/class-names";
import { formatCount, formatPercent } from "@/lib/shared/format-number";

/** The load of the picture, as a share of what breaks it. */
const SHOWN_AT = 0.92;

function MiniCard({
  part,
  catalogue,
  utilisation,
  isFirst,
}: {
  part: ReviewPart;
  catalogue: Catalogue;
  utilisation: number;
  isFirst: boolean;
}) {
  const kind = catalogue.kinds[part.kind];
  return (
    <div
      style={{ "--hue": `var(--hue-${kind?.category ?? "generic"})` } as CSSProperties}
      className={cn(
        "relative h-[60px] w-[140px] rounded-card border bg-panel px-2.5 pt-2 shadow-card",
        isFirst ? "border-hot/60" : "border-line-strong",
      )}
    >
      <div className="flex gap-2">
        <span className="tinted grid size-7 shrink-0 place-items-center rounded-md">
          <Icon name={kind?.icon ?? "box"} size={15} />
        </span>
        <span className="min-w-0">
          <span className="block truncate text-sm leading-tight font-medium">{part.name}</span>
          <span className="block truncate text-xs leading-tight text-ink-3">{part.says}</span>
        </span>
      </div>
      <div className="absolute inset-x-2.5 bottom-2">
        <ProgressBar value={utilisation} tone={isFirst ? "hot" : "ok"} />
      </div>
      {isFirst ? (
        <span className="absolute -top-2.5 right-2 flex items-center gap-1 rounded-full border border-hot/35 bg-hot-bg px-1.5 text-xs font-medium text-hot">
          <Flame size={11} /> {formatPercent(utilisation)}
        </span>
      ) : null}
    </div>
  );
}

/** A review: the team's own system, and what of it fails first. The numbers are the engine's. */
export function UseReview({ parts, catalogue }: { parts: readonly ReviewPart[]; catalogue: Catalogue }) {
  const board = makeReviewBoard(parts);
  const first = staticLoad(board, catalogue, 1).firstToFail;
  if (!first) return null;
  const report = staticLoad(board, catalogue, first.atUsersPerDay * SHOWN_AT);
  const name = parts.find((part) => part.id === first.component)?.name ?? "";
  return (
    <UseFrame
      title="Review what you run"
      says="Draw today’s system with the team. The load shows what fails first, and each finding asks a question."
      describes={`Four parts in a row. ${name} fails first, at ${formatCount(first.atUsersPerDay)} users.`}
    >
      <div className="relative grid grid-cols-2 gap-x-8 gap-y-9">
        <svg
          viewBox="0 0 312 156"
          className="absolute inset-0 size-full text-ink-3"
          fill="none"
          stroke="currentColor"
          strokeWidth={1.5}
        >
          <path d="M140 30H166M312 30m-70 30V72a6 6 0 0 1-6 6H76a6 6 0 0 0-6 6V90M140 126H166" />
          <path
            d="M165 26 172 30 165 34ZM66 89 70 96 74 89ZM165 122 172 126 165 130Z"
            fill="currentColor"
            stroke="none"
          />
        </svg>
        {parts.map((part) => (
          <MiniCard
            key={part.id}
            part={part}
            catalogue={catalogue}
            utilisation={report.components[part.id]?.utilisation ?? 0}
            isFirst={part.id === first.component}
          />
        ))}
      </div>
      <p className="absolute inset-x-4 bottom-3 mx-auto flex w-fit items-center gap-2 rounded-lg border border-hot/40 bg-panel px-2.5 py-1.5 text-xs shadow-card">
        <Flame size={13} className="text-hot" />
        <span>
          {name} fails first, at <b className="font-semibold">{formatCount(first.atUsersPerDay)} users</b>.
        </span>
      </p>
    </UseFrame>
  );
}
