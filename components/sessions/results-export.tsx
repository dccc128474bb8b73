import { FileJson, FileText } from "lucide-react";
import { Button } from "@/components/ui/button";
import { useStudioStore } from "@/lib/client/use-studio";
import { resultsJson, resultsMarkdown, testRows } from "@/lib/domain/overlay/results-file";

/** Hands a text to the person as a file of this name and type. */
export type Download = (ending: string, text: string, type: string) => void;

/** The results as a table and for other programs, from what is on the screen: it works offline too. */
export function ResultsExport({ download }: { download: Download }) {
  const store = useStudioStore();
  const write = (make: typeof resultsJson): string => {
    const { board, knowledge } = store.getState();
    return make(board.about.name, testRows(board, knowledge));
  };
  return (
    <div role="group" aria-label="Export the results" className="flex flex-wrap gap-1.5">
      <Button
        size="sm"
        className="max-md:min-h-11"
        onClick={() => {
          download("results.md", write(resultsMarkdown), "text/markdown");
        }}
      >
        <FileText size={13} aria-hidden />
        Results as Markdown
      </Button>
      <Button
        size="sm"
        className="max-md:min-h-11"
        onClick={() => {
          download("results.json", write(resultsJson), "application/json");
        }}
      >
        <FileJson size={13} aria-hidden />
        As JSON
      </Button>
    </div>
  );
}
