import { METRIC_FIELDS } from "@/lib/domain/tradeoff/metric-fields";
import { sortedLines } from "@/components/decision/fill-note";
import type { Decision, EffectLine } from "@/lib/domain/board/decision-schema";
import type { Question } from "@/lib/domain/knowledge/step-schema";
import { METRIC_NAMES } from "@/lib/domain/tradeoff/note-sentence";

type NoteSentenceProps = { decision: Decision; question: Question };

/** The note read back as the one sentence it is. */
export function NoteSentence({ decision, question }: NoteSentenceProps) {
  const { note } = decision;
  const nameOf = (id: string | undefined): string =>
    question.options.find((option) => option.id === id)?.name ??
    (id === decision.option ? decision.optionText : "another option");
  const { metric, comparison, value, event } = note.revisitWhen;
  return (
    <p className="rounded-card border border-line-strong bg-bg px-3 py-2.5 leading-relaxed text-ink-2">
      Because <Said>{note.because}</Said> we take <Said>{nameOf(decision.option)}</Said> over{" "}
      <Said>{nameOf(note.rejected)}</Said> since <Said>{note.since}</Said>; we gain{" "}
      <Effects lines={note.gain} />; we give up <Effects lines={note.giveUp} />; revisit when{" "}
      <Said>
        {metric !== undefined && value !== undefined
          ? `${METRIC_NAMES[metric]} is ${comparison ?? "above"} ${METRIC_FIELDS[metric].format(value)}`
          : event}
      </Said>
      .
    </p>
  );
}

function Said({ children }: { children: string }) {
  return <span className="font-medium text-ink">{children.trim().replace(/\.$/, "") || "…"}</span>;
}

function Effects({ lines }: { lines: Readonly<Record<string, EffectLine>> }) {
  const [...sorted] = sortedLines(lines);
  if (sorted.length === 0) return <Said>…</Said>;
  return sorted.map(([id, line], place) => (
    <span key={id}>
      {place > 0 ? " and " : ""}
      <Said>{line.quality?.replace("-", " ") ?? "…"}</Said> by <Said>{line.by}</Said>
    </span>
  ));
}
