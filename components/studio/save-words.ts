import type { SaveState } from "@/lib/client/studio-state";

const MINUTE_MS = 60_000;

/** What is known of the latest edit, in one line. `now` in milliseconds, like `at`. */
export function saveWords(save: SaveState, now: number): string {
  switch (save.state) {
    case "connecting":
      return "Opening…";
    case "saved": {
      const minutes = Math.floor((now - save.at) / MINUTE_MS);
      if (minutes < 1) return "Saved just now";
      return minutes < 60 ? `Saved ${String(minutes)} min ago` : "Saved";
    }
    case "saving":
      return "Saving…";
    case "offline":
      return `Offline, ${String(save.unsaved)} ${save.unsaved === 1 ? "edit" : "edits"} kept in this browser`;
    case "failing":
    case "refused":
    case "outdated":
      return `Not saved: ${save.message}`;
  }
}
