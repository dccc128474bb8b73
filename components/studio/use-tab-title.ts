import { useEffect } from "react";
import { useStudio } from "@/lib/client/use-studio";

/** Keeps the browser tab's title, which was written when the page was served, in step with the board's name. */
export function useTabTitle(): void {
  const name = useStudio((studio) => studio.board.about.name);
  useEffect(() => {
    document.title = `${name} · Loadstone`;
  }, [name]);
}
