import { downloadText, fileNameOf } from "@/lib/client/download-text";
import { useStudioStore } from "@/lib/client/use-studio";

/** Hands texts to the person as files that are named after the board. */
export function useDownload(): (ending: string, text: string, type: string) => void {
  const store = useStudioStore();
  return (ending, text, type) => {
    const board = fileNameOf(store.getState().board.about.name).replace(/\.loadstone\.json$/, "");
    downloadText(`${board}-${ending}`, text, type);
  };
}
