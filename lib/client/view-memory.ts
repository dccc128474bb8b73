import type { BoardView } from "@/lib/client/studio-state";

const KEY = "loadstone/board-view";

/** The view of boards that was last chosen in this browser; the canvas where none was, or where nothing is kept. */
export function rememberedView(): BoardView {
  try {
    return window.localStorage.getItem(KEY) === "outline" ? "outline" : "canvas";
  } catch {
    return "canvas";
  }
}

/** Remembers the view for every board opened in this browser from now on. */
export function rememberView(view: BoardView): void {
  try {
    window.localStorage.setItem(KEY, view);
  } catch {
    // Storage is full or forbidden: the view holds for as long as the page is open.
  }
}
