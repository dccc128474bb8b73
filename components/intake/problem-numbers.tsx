import { NumberCard } from "@/components/intake/number-card";
import { Button } from "@/components/ui/button";
import { useStudio } from "@/lib/client/use-studio";
import type { Problem } from "@/lib/domain/practice/problem-schema";

function standing(confirmed: number, all: number, leastSure: string | undefined): string {
  if (confirmed < all) return `${String(confirmed)} of ${String(all)} confirmed. Draw whenever you like.`;
  return leastSure === undefined
    ? "All confirmed. Which one are you least sure of?"
    : `All confirmed. Least sure: ${leastSure.toLowerCase()}.`;
}

/** The brief's numbers on cards. Every later note can lean on them. */
export function ProblemNumbers({ problem }: { problem: Problem & { brief: string } }) {
  const intake = useStudio((studio) => studio.board.intake);
  const edit = useStudio((studio) => studio.edit);
  const readOnly = useStudio((studio) => studio.readOnly);
  const open = problem.numbers.filter((card) => intake.confirmed[card.id] === undefined);
  const leastSure = problem.numbers.find((card) => card.id === intake.leastSure)?.label;
  return (
    <>
      <header className="flex items-start justify-between gap-2">
        <div>
          <h3 className="font-semibold">The numbers</h3>
          <p role="status" className="text-xs text-ink-3">
            {standing(problem.numbers.length - open.length, problem.numbers.length, leastSure)}
          </p>
        </div>
        {open.length > 1 && !readOnly ? (
          <Button
            size="sm"
            onClick={() => {
              edit({
                type: "batch",
                edits: open.map((card) => ({ type: "confirm-number", number: card.id, confirmed: true })),
              });
            }}
          >
            Confirm all {open.length}
          </Button>
        ) : null}
      </header>
      <ul className="grid gap-2">
        {problem.numbers.map((card) => (
          <NumberCard key={card.id} card={card} />
        ))}
      </ul>
      <details>
        <summary className="min-h-7 cursor-pointer content-center text-xs font-medium text-ink-2">
          The brief, and what it leaves out
        </summary>
        <div className="mt-1 grid gap-2 text-ink-2">
          <p className="whitespace-pre-line">{problem.brief}</p>
          <ul className="list-disc space-y-0.5 pl-4">
            {problem.constraints.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p className="text-xs text-ink-3">Left out: {problem.outOfScope.join("; ")}.</p>
        </div>
      </details>
    </>
  );
}
