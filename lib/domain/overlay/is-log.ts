import type { Part } from "@/lib/domain/graph/board-index";

/**
 * Whether a part keeps an order of events that can be read again: a session layer, a durable log, or whatever holds
 * people's connections and keeps what passes, be it bought or built.
 */
export function isLog(part: Part): boolean {
  if (part.facts.has("session-layer")) return true;
  return part.facts.has("durable") && (part.kind?.family === "log" || part.facts.has("holds-connections"));
}

/** Whether a part holds records that outlive it and that can serve a reader who comes back: a table, a machine's own disk. */
export function keepsRecords(part: Part): boolean {
  return part.facts.has("stores") && part.facts.has("durable") && !isLog(part);
}

/** Whether a part holds data and runs no code of ours: answers pass it only by being stored. */
export function isKeeper(part: Part): boolean {
  return part.facts.has("stores") && !part.facts.has("runs-code") && !part.facts.has("edge") && !isLog(part);
}

/** Whether a part takes messages and hands them on to others. */
export function handsOn(part: Part): boolean {
  return isLog(part) || part.facts.has("absorbs-bursts") || part.facts.has("fans-out");
}
