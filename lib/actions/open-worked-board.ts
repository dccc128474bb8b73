"use server";
import * as z from "zod";
import { boardIdSchema } from "@/lib/actions/board-id-schema";
import { defineAction } from "@/lib/actions/define-action";
import { loadKnowledge } from "@/lib/content/load-knowledge";
import { problemTitleOf } from "@/lib/content/problem-title";
import { workedBoard } from "@/lib/content/worked-board";
import { analyse } from "@/lib/domain/ladder/analyse";
import { err, ok } from "@/lib/shared/result";

const openWorkedBoardSchema = z.strictObject({ boardId: boardIdSchema });

/**
 * Puts the worked walk of a board's problem among the person's boards, to compare with. Only once their own board is
 * defended, which is computed here from what is saved and not asked of the browser.
 */
export const openWorkedBoard = defineAction(
  openWorkedBoardSchema,
  { limit: "createBoard" },
  async ({ boardId }, { person, runtime }) => {
    const read = await runtime.boards.read(boardId, person.personId);
    if (!read.ok) return err({ code: "not-found" as const });
    const slug = read.value.about.problem?.slug;
    const worked = slug === undefined ? undefined : workedBoard(slug);
    if (slug === undefined || worked === undefined) return err({ code: "unknown-problem" as const });
    const knowledge = loadKnowledge(slug);
    if (!analyse(read.value, knowledge).progress.defensible) {
      return err({
        code: "invalid" as const,
        message: "The worked walk opens once every step that the load asks for is done on your own board.",
      });
    }
    const title = knowledge.problem?.title ?? slug;
    const named = {
      ...worked,
      about: { ...worked.about, name: `${title}, worked`, createdAt: new Date().toISOString() },
    };
    return ok(await runtime.boards.create(named, person.personId, problemTitleOf(named)));
  },
);
