import { qualityName } from "@/lib/domain/catalogue/quality-name";
import type { Question } from "@/lib/domain/knowledge/step-schema";
import { METRIC_NAMES, metricValue } from "@/lib/domain/tradeoff/note-sentence";

function revisitInWords({ revisitWhen }: Question["example"]): string {
  if (!("metric" in revisitWhen)) return revisitWhen.event;
  const { metric, comparison, value } = revisitWhen;
  return `${METRIC_NAMES[metric]} ${comparison === "above" ? "is above" : "is below"} ${metricValue(metric, value)}`;
}

/** A note that the judge gives four of four, slot by slot. It is about a system that is none of the problems. */
export function NoteExample({ question }: { question: Question }) {
  const { example, options } = question;
  const nameOf = (id: string): string => options.find((option) => option.id === id)?.name ?? id;
  const slots = [
    ["Because", example.because],
    ["We take", nameOf(example.option)],
    ["Over", nameOf(example.rejected)],
    ["Since", example.since],
    ["We gain", `${qualityName(example.gain.quality)}: ${example.gain.by}`],
    ["We give up", `${qualityName(example.giveUp.quality)}: ${example.giveUp.by}`],
    ["Revisit when", revisitInWords(example)],
  ] as const;
  return (
    <dl className="max-w-[760px] divide-y divide-line rounded-xl border border-line-strong bg-panel px-4 text-base sm:px-5">
      {slots.map(([slot, text]) => (
        <div key={slot} className="grid gap-x-4 py-2.5 sm:grid-cols-[112px_1fr]">
          <dt className="text-sm text-ink-3">{slot}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
