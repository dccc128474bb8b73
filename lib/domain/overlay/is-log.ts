import type { Part } from "@/lib/domain/graph/board-index";

/** Whether a part keeps an order of events that can be read again: a session layer, or any durable log. */
export function isLog(part: Part): boolean {
  return part.facts.has("session-layer") || (part.facts.has("durable") && part.kind?.family === "log");
}

/** Whether a part holds data and runs no code of ours: answers pass it only by being stored. */
export function isKeeper(part: Part): boolean {
  return part.facts.has("stores") && !part.facts.has("runs-code") && !part.facts.has("edge") && !isLog(part);
}

/** Whether a part takes messages and hands them on to others. */
export function handsOn(part: Part): boolean {
  return isLog(part) || part.facts.has("absorbs-bursts") || part.facts.has("fans-out");
}
