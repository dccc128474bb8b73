import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { deriveOnce } from "@/lib/domain/graph/derive-once";
import { isLog } from "@/lib/domain/overlay/is-log";
import { isScreen } from "@/lib/domain/overlay/is-screen";
import { wordsReach } from "@/lib/domain/overlay/words-reach";

function findReaders(index: BoardIndex): ReadonlyMap<string, boolean> {
  const logs = index.parts.filter(isLog);
  const reaches = (id: string): boolean => isScreen(index.part(id));
  return new Map(logs.map((log) => [log.id, [...wordsReach(index, log.id, "logs")].some(reaches)]));
}

/** Whether a log stands between agents and people: some screen reads it, or it is a session layer, read or not yet. */
export function isForPeople(index: BoardIndex, log: Part): boolean {
  return log.facts.has("session-layer") || deriveOnce(index, findReaders).get(log.id) === true;
}
