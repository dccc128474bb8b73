import "server-only";
import { nanoid } from "nanoid";
import { loadKnowledge } from "@/lib/content/load-knowledge";
import type { Board } from "@/lib/domain/board/board-schema";
import { makeGates } from "@/lib/domain/edit/gates";
import { drawBaseline } from "@/lib/domain/practice/draw-baseline";

/** The slug of a team's own system, which begins blank. */
const OWN = "own";

/** The first board for a problem, its baseline drawn, or a blank one for "own". Undefined when no problem has the slug. */
export function initialBoard(slug: string): Board | undefined {
  const knowledge = loadKnowledge(slug === OWN ? undefined : slug);
  if (slug !== OWN && !knowledge.problem) return undefined;
  return drawBaseline({
    knowledge,
    now: new Date().toISOString(),
    author: "Loadstone",
    newId: () => nanoid(10),
    gates: makeGates(knowledge),
  });
}
