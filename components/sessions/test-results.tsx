import { useMemo } from "react";
import { ResultsExport, type Download } from "@/components/sessions/results-export";
import { TestList } from "@/components/sessions/test-list";
import { useStudio } from "@/lib/client/use-studio";
import { testRows } from "@/lib/domain/overlay/results-file";

export type TestResultsProps = { download: Download };

/** The acceptance tests that the scope demands, to be recorded; the others behind a count. */
export function TestResults({ download }: TestResultsProps) {
  const board = useStudio((studio) => studio.board);
  const knowledge = useStudio((studio) => studio.knowledge);
  const asked = useStudio((studio) => studio.focusedTest);
  const rows = useMemo(() => testRows(board, knowledge), [board, knowledge]);
  const demanded = rows.filter((row) => row.demanded);
  const others = rows.filter((row) => !row.demanded);
  return (
    <section aria-label="Acceptance tests" className="grid grid-cols-1 gap-3">
      {demanded.length === 0 ? (
        <p className="rounded-card bg-canvas px-3 py-2.5 text-ink-2">
          No scope is chosen yet, so no test is demanded. Any of them can be recorded.
        </p>
      ) : (
        <TestList rows={demanded} />
      )}
      {others.length > 0 ? (
        <details open={demanded.length === 0 || others.some(({ test }) => test.id === asked)}>
          <summary className="min-h-7 cursor-pointer content-center text-xs font-medium text-ink-2 max-md:min-h-11">
            {others.length} more, not demanded by the scope
          </summary>
          <div className="mt-1.5 grid grid-cols-1 gap-3">
            <TestList rows={others} />
          </div>
        </details>
      ) : null}
      <ResultsExport download={download} />
    </section>
  );
}
