import "server-only";
import { nanoid } from "nanoid";
import { loadKnowledge } from "@/lib/content/load-knowledge";
import type { Board } from "@/lib/domain/board/board-schema";
import type { Refusal } from "@/lib/domain/edit/edit";
import { makeGates } from "@/lib/domain/edit/gates";
import { takeOver, type TakeOver } from "@/lib/domain/practice/take-over";
import type { Result } from "@/lib/shared/result";

/** The first board of a system that runs, everything on it inherited; refused where something of it is not accepted. */
export function takenOverBoard(system: TakeOver): Result<Board, Refusal> {
  const knowledge = loadKnowledge();
  return takeOver(system, {
    knowledge,
    now: new Date().toISOString(),
    author: "Loadstone",
    newId: () => nanoid(10),
    gates: makeGates(knowledge),
  });
}
