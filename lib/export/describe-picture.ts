import type { Board } from "@/lib/domain/board/board-schema";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import { lineSentence } from "@/lib/drawing/connection-words";
import { isContainer } from "@/lib/drawing/component-rects";

/** How many connections are told one by one. */
const MOST_TOLD = 60;

function counted(count: number, one: string): string {
  return `${String(count)} ${one}${count === 1 ? "" : "s"}`;
}

/** A picture of a board in words: how much there is, what stands in no line, and every connection as a sentence. */
export function describePicture(board: Board, catalogue: Catalogue): string {
  const lines = Object.values(board.connections).filter(
    ({ from, to }) => Object.hasOwn(board.components, from) && Object.hasOwn(board.components, to),
  );
  const joined = new Set<string>(lines.flatMap(({ from, to }) => [from, to]));
  const alone = Object.values(board.components)
    .filter((component) => !joined.has(component.id) && !isContainer(component, catalogue))
    .map(({ name }) => name);
  const told = lines.slice(0, MOST_TOLD).map((line) => `${lineSentence(line, board, catalogue)}.`);
  return [
    `${counted(Object.keys(board.components).length, "component")} and ${counted(lines.length, "connection")}.`,
    ...told,
    ...(lines.length > MOST_TOLD ? [`${String(lines.length - MOST_TOLD)} more connections are drawn.`] : []),
    ...(alone.length > 0 ? [`Not connected: ${alone.slice(0, MOST_TOLD).join(", ")}.`] : []),
  ].join(" ");
}
