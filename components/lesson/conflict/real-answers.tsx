import { Check, Minus } from "lucide-react";
import type { Conflict } from "@/lib/domain/knowledge/conflict-schema";
import { cn } from "@/lib/shared/class-names";

type Answer = Conflict["answers"][number];
const HALVES = [
  { id: "resume", word: "Resume" },
  { id: "cancel", word: "Cancel" },
] as const;

function Keeps({ keeps }: Pick<Answer, "keeps">) {
  return (
    <ul className="flex gap-3 text-xs">
      {HALVES.map(({ id, word }) => {
        const kept = keeps.includes(id);
        const Drawn = kept ? Check : Minus;
        return (
          <li key={id} className={cn("flex items-center gap-1", kept ? "text-ok" : "text-ink-3")}>
            <Drawn size={13} aria-hidden />
            {word} {kept ? "kept" : "given up"}
          </li>
        );
      })}
    </ul>
  );
}

/** What real systems answered: each with the halves that it keeps, what it teaches, and where that is written. */
export function RealAnswers({ answers }: { answers: Conflict["answers"] }) {
  return (
    <ul className="grid gap-px overflow-hidden rounded-card border border-line bg-line @2xl:grid-cols-2">
      {answers.map((answer) => (
        <li key={answer.id} className="grid content-start gap-1.5 bg-panel p-4 text-sm">
          <h4 className="font-medium">{answer.who}</h4>
          <Keeps keeps={answer.keeps} />
          <p>{answer.answer}</p>
          <p className="text-ink-2">
            <span className="font-medium text-ink">Lesson.</span> {answer.lesson}
          </p>
          <p className="text-xs text-ink-3">{answer.source.title}</p>
        </li>
      ))}
      {answers.length % 2 === 1 ? <li aria-hidden className="hidden bg-panel @2xl:block" /> : null}
    </ul>
  );
}
