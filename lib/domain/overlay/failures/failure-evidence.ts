import type { Connection } from "@/lib/domain/board/connection-schema";
import { listNames } from "@/lib/domain/coaching/list-names";
import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { nameOf } from "@/lib/domain/graph/part-name";

/** Where on a board a failure comes from, and why it applies there. Ids are sorted. */
export type FailureEvidence = {
  components: readonly string[];
  connections: readonly string[];
  because: string;
};

/** Whether a failure applies to a board. Asks for what parts can do, never for their kind. */
export type FailureCheck = (index: BoardIndex) => FailureEvidence | undefined;

function sortedIds(things: readonly { id: string }[]): readonly string[] {
  return [...new Set(things.map((thing) => thing.id))].sort();
}

/** Evidence about parts and connections; undefined where there is neither. */
export function evidence(
  because: string,
  parts: readonly Part[],
  lines: readonly Connection[] = [],
): FailureEvidence | undefined {
  if (parts.length + lines.length === 0) return undefined;
  return { components: sortedIds(parts), connections: sortedIds(lines), because };
}

/** Connections in words, by the names at their ends: "Browser to Agent". Independent of ids. */
export function inWords(index: BoardIndex, lines: readonly Connection[]): string {
  const named = lines.map((line) => {
    const [from, to] = [index.part(line.from), index.part(line.to)];
    return `${from ? nameOf(from) : "?"} to ${to ? nameOf(to) : "?"}`;
  });
  const [first, ...more] = [...new Set(named)].sort();
  if (first === undefined) return "no connection";
  return more.length === 0 ? first : `${first} and ${String(more.length)} more`;
}

/** Names of parts in one phrase. */
export function named(parts: readonly Part[]): string {
  return listNames(parts);
}
