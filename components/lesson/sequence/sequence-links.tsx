import Link from "next/link";
import type { OverlayLore } from "@/lib/domain/knowledge/overlay-schema";
import { writeLessonPlace, type LessonPlace } from "@/lib/domain/overlay/lesson/lesson-address";
import { teachingOrder } from "@/lib/domain/overlay/lesson/sequence-state";
import { cn } from "@/lib/shared/class-names";

/** All sequences, each with an address of its own. */
export function SequenceLinks({ lore, place }: { lore: OverlayLore; place: LessonPlace }) {
  return (
    <nav aria-label="Sequences">
      <ul className="flex flex-wrap gap-1.5">
        {teachingOrder(lore.sequences).map(({ id, title }) => {
          const isHere = id === place.sequence;
          return (
            <li key={id}>
              <Link
                href={`?${writeLessonPlace(lore, { ...place, sequence: id })}`}
                scroll={false}
                replace
                aria-current={isHere ? "true" : undefined}
                className={cn(
                  "flex min-h-11 items-center rounded-full border border-line-strong bg-panel px-3.5 text-sm text-ink-2 transition-colors hover:text-ink sm:min-h-8",
                  isHere && "border-accent bg-accent-bg font-medium text-ink",
                )}
              >
                {title}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
