import { counted } from "@/lib/domain/coaching/counted";
import type { OverlayAbout } from "@/lib/domain/knowledge/overlay-schema";
import type { GapRow, Score } from "@/lib/domain/overlay/gap-matrix";
import { cn } from "@/lib/shared/class-names";

const BEST: Score = 3;
const STEPS = [1, 2, 3] as const;

/** A score in three strokes and as a number. */
function ScoreMark({ score }: { score: Score }) {
  const tone = score === 0 ? "bg-hot" : score === 1 ? "bg-warn" : "bg-ok";
  return (
    <span className="flex items-center gap-2 whitespace-nowrap">
      <span className="font-mono text-base font-medium">
        {score} of {BEST}
      </span>
      <span aria-hidden className="flex gap-0.5">
        {STEPS.map((step) => (
          <span
            key={step}
            className={cn("h-1.5 w-4 rounded-full", step <= score ? tone : "bg-line-strong")}
          />
        ))}
      </span>
    </span>
  );
}

const HEAD = "px-3 py-2 text-left text-xs font-medium text-ink-3";

export type GapTableProps = {
  capabilities: OverlayAbout["capabilities"];
  now: readonly GapRow[];
  /** The same rows on the board with a session; absent where none can be proposed. */
  after?: readonly GapRow[];
};

/** The gap matrix: what each capability is worth now, with a session, and what is still missing to 3. */
export function GapTable({ capabilities, now, after }: GapTableProps) {
  return (
    <div className="overflow-hidden rounded-card border border-line bg-panel">
      <table className="w-full border-collapse text-sm max-md:[&_td]:block max-md:[&_th]:block">
        <caption className="sr-only">Scores by capability, now and with a session</caption>
        <thead className="max-md:sr-only">
          <tr>
            {["Capability", "Now", "With a session", "Gap"].map((name) => (
              <th key={name} scope="col" className={HEAD}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {capabilities.map(({ id, name, scores }) => {
            const row = now.find(({ capability }) => capability === id);
            const later = after?.find(({ capability }) => capability === id);
            if (!row) return null;
            return (
              <tr key={id} className="border-t border-line align-top max-md:block max-md:py-2">
                <th scope="row" className="px-3 py-2.5 text-left font-medium md:w-[22%]">
                  {name}
                </th>
                <td className="px-3 py-2.5 max-md:py-1 md:w-[30%]">
                  <span className="text-xs text-ink-3 md:hidden">Now</span>
                  <ScoreMark score={row.score} />
                  <span className="block text-ink-2">{scores[row.score]}</span>
                </td>
                <td className="px-3 py-2.5 max-md:py-1 md:w-[30%]">
                  <span className="text-xs text-ink-3 md:hidden">With a session</span>
                  {later ? (
                    <>
                      <ScoreMark score={later.score} />
                      <span className="block text-ink-2">{scores[later.score]}</span>
                    </>
                  ) : (
                    "The same"
                  )}
                </td>
                <td className="px-3 py-2.5 max-md:py-1">
                  <span className="text-xs text-ink-3 md:hidden">Gap </span>
                  <span className="font-mono text-base font-medium">{BEST - row.score}</span>
                  <span className="block text-ink-2">
                    The last step is {counted(row.tests.open.length, "test")} that must pass
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
