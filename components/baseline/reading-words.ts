import type { Reading } from "@/components/baseline/use-reading";
import { READING_LIMIT_MS } from "@/lib/client/sketch/sketch-reader";

function counted(count: number, one: string): string {
  return `${String(count)} ${one}${count === 1 ? "" : "s"}`;
}

/** Where the reading of a text stands, in one sentence: what is drawn, or why nothing is. */
export function readingWords(text: string, { outcome }: Reading): string {
  if (text.trim() === "") return "Write or paste what runs today. It is drawn here as you type.";
  if (outcome === undefined) return "Reading …";
  switch (outcome.status) {
    case "too-slow":
      return `Reading took longer than ${String(READING_LIMIT_MS / 1_000)} seconds, so it was stopped. Your text is kept; make it shorter, or split it.`;
    case "failed":
      return "The text could not be read in this browser. It is kept; reload the page to try again.";
    case "read": {
      const { components, connections } = outcome.reading.drawn;
      if (components.length === 0) return "Nothing to draw yet. Join two names with an arrow: web -> api.";
      return `The board: ${counted(components.length, "component")} and ${counted(connections.length, "connection")}, each in the lists below.`;
    }
  }
}

/** Why a board cannot be made of a text yet; undefined when it can. */
export function waitsFor(text: string, reading: Reading): string | undefined {
  if (text.trim() === "") return "Write what runs first: two names and an arrow are enough.";
  if (reading.busy) return "Reading …";
  if (reading.outcome?.status !== "read" || reading.outcome.reading.drawn.components.length === 0)
    return readingWords(text, reading);
  return undefined;
}
