import { useTheme } from "next-themes";
import { downloadText, fileNameOf } from "@/lib/client/download-text";
import type { ExportFormat } from "@/lib/client/make-export";
import { useStudioStore } from "@/lib/client/use-studio";

/** Long enough for a new tab to have read what it shows. */
const KEPT_MS = 60_000;

/** Shows a page in a tab of its own, from where it prints; false where the browser opens none. */
function showPage(page: Blob): boolean {
  const url = URL.createObjectURL(page);
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, KEPT_MS);
  return window.open(url, "_blank") !== null;
}

/**
 * Hands the person one form of the board as it is on the screen: a report opens in a tab of its own, all else is a file
 * named after the board. Says why where it cannot. Works offline once it was used.
 */
export function useExport(): (format: ExportFormat, ending: string) => Promise<void> {
  const store = useStudioStore();
  const { resolvedTheme } = useTheme();
  return async (format, ending) => {
    const { board, knowledge } = store.getState();
    const { toast } = await import("sonner");
    try {
      const { makeExport } = await import("@/lib/client/make-export");
      const made = await makeExport(format, board, knowledge, resolvedTheme === "dark" ? "dark" : "light");
      if (!made.ok) toast.error(made.error.message, { description: `What works: ${made.error.accepted}.` });
      else if (format !== "report" || !showPage(made.value)) {
        const name = fileNameOf(board.about.name).replace(/\.loadstone\.json$/, "");
        downloadText(`${name}${ending}`, made.value, made.value.type);
      }
    } catch (error) {
      toast.error("The export could not be made. The board is as it was.", {
        description: error instanceof Error ? error.message : String(error),
      });
    }
  };
}
