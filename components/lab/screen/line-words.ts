import type { ScreenState } from "@/lib/client/lab/screen";

/** How a line stands, in a few words, and whether that is good. */
export interface LineWords {
  readonly says: string;
  readonly tone: "quiet" | "ok" | "warn" | "hot";
}

function seconds(until: number | null, now: number): string {
  return until === null ? "" : ` · ${String(Math.max(0, Math.ceil((until - now) / 1_000)))} s`;
}

/** What the head of a screen says of its line at `now`. */
export function lineWords({ line, address, backInAt, refused, view }: ScreenState, now: number): LineWords {
  if (refused) return { says: "refused", tone: "hot" };
  switch (line.state) {
    case "idle":
      return { says: view.items.length === 0 ? "nothing open" : "line closed", tone: "quiet" };
    case "connecting":
      return { says: address.side === "direct" ? "asking" : "connecting", tone: "quiet" };
    case "live":
      if (address.side === "direct") return { says: "one line open", tone: "ok" };
      return {
        says: line.caughtUpAt === null ? "live" : `resumed at ${String(line.resumedFrom ?? 0)}`,
        tone: "ok",
      };
    case "dropped":
      return { says: `no network${seconds(backInAt, now)}`, tone: "warn" };
    case "waiting":
      return { says: "coming back", tone: "warn" };
    case "broken":
      return { says: "connection closed", tone: "hot" };
    case "refused":
      return { says: "signed out", tone: "hot" };
    case "closed":
      return { says: "closed", tone: "quiet" };
  }
}
