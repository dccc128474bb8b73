import { History } from "lucide-react";
import { useStudio } from "@/lib/client/use-studio";
import type { Question } from "@/lib/domain/knowledge/step-schema";
import { noteSentence } from "@/lib/domain/tradeoff/note-sentence";

/** What was decided before on the same question. Nothing is rewritten; the newest comes first. */
export function DecisionHistory({ question }: { question: Question }) {
  const decisions = useStudio((studio) => studio.board.decisions);
  const before = Object.values(decisions)
    .filter((decision) => decision.question === question.id && decision.status === "superseded")
    .sort((a, b) => (a.at < b.at ? 1 : -1));
  if (before.length === 0) return null;
  return (
    <details className="border-t border-line pt-2">
      <summary className="flex min-h-7 cursor-pointer list-none items-center gap-1.5 text-xs font-medium text-ink-2 [&::-webkit-details-marker]:hidden">
        <History size={13} aria-hidden />
        {before.length === 1 ? "One earlier decision" : `${String(before.length)} earlier decisions`}
      </summary>
      <ol className="mt-1 space-y-2">
        {before.map((decision) => (
          <li key={decision.id} className="rounded-lg border border-line px-2.5 py-2 text-xs text-ink-2">
            <p className="mb-0.5 text-ink-3">
              <time dateTime={decision.at}>{decision.at.slice(0, 10)}</time>, {decision.optionText}
            </p>
            {noteSentence(decision, question)}
          </li>
        ))}
      </ol>
    </details>
  );
}
