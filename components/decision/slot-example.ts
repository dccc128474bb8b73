import { qualityName } from "@/lib/domain/catalogue/quality-name";
import { METRIC_FIELDS } from "@/lib/domain/tradeoff/metric-fields";
import type { Question } from "@/lib/domain/knowledge/step-schema";
import { METRIC_NAMES } from "@/lib/domain/tradeoff/note-sentence";
import type { Slot } from "@/lib/domain/tradeoff/verdict";

/** What an accepted note, of another system, has in this slot. */
export function slotExample(question: Question, slot: Slot): string {
  const { example } = question;
  const nameOf = (id: string): string => question.options.find((option) => option.id === id)?.name ?? id;
  switch (slot) {
    case "option":
      return nameOf(example.option);
    case "because":
      return example.because;
    case "rejected":
      return nameOf(example.rejected);
    case "since":
      return `over ${nameOf(example.rejected)} since ${example.since}`;
    case "gain":
      return `${qualityName(example.gain.quality)} by ${example.gain.by}`;
    case "giveUp":
      return `${qualityName(example.giveUp.quality)} by ${example.giveUp.by}`;
    case "revisitWhen": {
      const when = example.revisitWhen;
      if (!("metric" in when)) return when.event;
      return `${METRIC_NAMES[when.metric]} is ${when.comparison} ${METRIC_FIELDS[when.metric].format(when.value)}`;
    }
  }
}
