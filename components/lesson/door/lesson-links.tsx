import { ArrowRight } from "lucide-react";
import Link from "next/link";
import type { Symptom } from "@/lib/domain/knowledge/door-schema";
import type { OverlayLore } from "@/lib/domain/knowledge/overlay-schema";
import type { DoorAnswers } from "@/lib/domain/overlay/door-answers";
import { writeLessonPlace } from "@/lib/domain/overlay/lesson/lesson-address";

function LessonLink({ href, title, says }: { href: string; title: string; says: string }) {
  return (
    <li>
      <Link
        href={href}
        className="group grid min-h-11 grid-cols-[1fr_auto] items-start gap-3 bg-panel px-3.5 py-3 transition-colors hover:bg-bg focus-visible:-outline-offset-2"
      >
        <span>
          <span className="block text-base font-medium">{title}</span>
          <span className="block text-sm text-ink-2">{says}</span>
        </span>
        <ArrowRight
          size={16}
          aria-hidden
          className="mt-1 text-ink-3 transition-transform duration-150 group-hover:translate-x-0.5"
        />
      </Link>
    </li>
  );
}

export type LessonLinksProps = {
  lore: OverlayLore;
  said: DoorAnswers;
  symptom: Symptom | undefined;
};

/** The sequence and the part of the lesson that fit what people see; the lesson from its beginning where none does. */
export function LessonLinks({ lore, said, symptom }: LessonLinksProps) {
  const sequence = lore.sequences.find(({ id }) => id === symptom?.sequence);
  const event = lore.conflict.events.find(({ id }) => id === symptom?.event);
  const to = (place: { event?: string; sequence?: string }, part: string): string =>
    `/streams/conflict?${writeLessonPlace(lore, { said, ...place })}#${part}`;
  return (
    <ul className="grid gap-px overflow-hidden rounded-card border border-line bg-line">
      {sequence ? (
        <LessonLink
          href={to({ sequence: sequence.id }, "sequences")}
          title={`${sequence.title}, step by step`}
          says={sequence.says}
        />
      ) : null}
      <LessonLink
        href={to(event ? { event: event.id } : {}, "conflict")}
        title={lore.conflict.title}
        says={event ? `${event.happened} What must the server do?` : (lore.conflict.says[1] ?? "")}
      />
    </ul>
  );
}
