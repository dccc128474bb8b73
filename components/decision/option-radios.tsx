import type { NoteDraft } from "@/components/decision/use-note-draft";
import { Badge } from "@/components/ui/badge";
import { Kbd } from "@/components/ui/kbd";
import { RadioCards } from "@/components/ui/radio-cards";
import { bestShown } from "@/lib/domain/ladder/best-shown";
import { cn } from "@/lib/shared/class-names";

/** The options, 1 to 9. What the board already shows is chosen before anyone chooses. */
export function OptionRadios({ draft }: { draft: NoteDraft }) {
  const { question, option, state } = draft;
  const best = bestShown(question, state?.shown ?? [], state?.decision?.option);
  const cards = question.options.map((candidate, place) => ({
    value: candidate.id,
    title: candidate.name,
    description: (
      <span className={cn("text-xs", candidate.id === option?.id ? "" : "line-clamp-1")}>
        {candidate.id === option?.id ? candidate.chooseWhen : candidate.summary}
      </span>
    ),
    badge: (
      <span className="flex shrink-0 items-center gap-1.5">
        {best.includes(candidate.id) ? <Badge tone="accent">on the board</Badge> : null}
        {place < 9 ? <Kbd className="max-md:hidden">{place + 1}</Kbd> : null}
      </span>
    ),
  }));
  return (
    <RadioCards
      label="We take"
      value={option?.id ?? null}
      cards={cards}
      onValueChange={draft.choose}
      className="gap-1.5"
    />
  );
}
