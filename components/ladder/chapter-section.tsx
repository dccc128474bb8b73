import { ChevronRight } from "lucide-react";
import { isAsked, type ChapterGroup } from "@/components/ladder/chapters";
import { StepRow } from "@/components/ladder/step-row";
import { cn } from "@/lib/shared/class-names";

/** A folded chapter still shows what the load asks for. */
export function ChapterSection({
  group,
  open,
  onToggle,
}: {
  group: ChapterGroup;
  open: boolean;
  onToggle: () => void;
}) {
  const rows = open ? group.rows : group.rows.filter((row) => isAsked(row.state));
  return (
    <section aria-label={group.title}>
      <h3>
        <button
          type="button"
          aria-expanded={open}
          onClick={onToggle}
          className="flex min-h-7 w-full items-center gap-1.5 rounded-lg px-2 text-left text-xs font-medium text-ink-3 transition-colors hover:bg-canvas hover:text-ink focus-visible:outline-offset-[-2px]"
        >
          <ChevronRight
            size={14}
            aria-hidden
            className={cn("transition-transform duration-150", open && "rotate-90")}
          />
          <span className="flex-1">{group.title}</span>
          {group.due > 0 ? <span className="text-ink-2">{group.due} asked for</span> : null}
          <span
            className="font-mono"
            aria-label={`${String(group.done)} of ${String(group.rows.length)} done`}
          >
            {group.done}/{group.rows.length}
          </span>
        </button>
      </h3>
      {rows.length > 0 ? (
        <ul className="pb-1">
          {rows.map((row) => (
            <StepRow key={row.step.id} {...row} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}
