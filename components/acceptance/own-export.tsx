import { FileJson, FileText } from "lucide-react";
import { useStore } from "zustand";
import { useBench } from "@/components/acceptance/bench-context";
import { Button } from "@/components/ui/button";
import { downloadText } from "@/lib/client/download-text";
import type { Acceptance } from "@/lib/domain/knowledge/acceptance-schema";
import { resultsJson, resultsMarkdown, type TestRow } from "@/lib/domain/overlay/results-file";

export type OwnExportProps = {
  tests: readonly Acceptance[];
  /** What the results are of: the board's name, or "My own system". */
  name: string;
  demanded: readonly string[];
};

/** The results of one's own system as a table, and for other programs. */
export function OwnExport({ tests, name, demanded }: OwnExportProps) {
  const { own } = useBench();
  const results = useStore(own.store, (state) => state.results);
  const recorded = Object.keys(results).length;
  const rows = tests.map((test): TestRow => ({
    test,
    demanded: demanded.includes(test.id),
    ...(results[test.id] ?? { outcome: "open" }),
  }));
  return (
    <section
      aria-label="Results of my own system"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card border border-line bg-panel p-3"
    >
      <p className="min-w-0 flex-1 basis-64 text-ink-2">
        <span className="font-medium text-ink">{name}:</span> {recorded} of {tests.length} recorded. Run the
        same steps on your system, by hand or with the Playwright file of the contract, and record what came
        of it.
      </p>
      <div role="group" aria-label="Export the results" className="flex flex-wrap gap-1.5">
        <Button
          size="sm"
          className="max-md:min-h-11"
          onClick={() => {
            downloadText("acceptance-results.md", resultsMarkdown(name, rows), "text/markdown");
          }}
        >
          <FileText size={13} aria-hidden />
          Results as Markdown
        </Button>
        <Button
          size="sm"
          className="max-md:min-h-11"
          onClick={() => {
            downloadText("acceptance-results.json", resultsJson(name, rows), "application/json");
          }}
        >
          <FileJson size={13} aria-hidden />
          As JSON
        </Button>
      </div>
    </section>
  );
}
