"use server";
import * as z from "zod";
import { admitPerson } from "@/lib/actions/define-action";
import { guardAction } from "@/lib/actions/guard-action";
import { linkIdSchema } from "@/lib/actions/share-place-schema";
import { runtime } from "@/lib/server/runtime";
import { currentVisit } from "@/lib/server/sharing/current-visit";
import { err } from "@/lib/shared/result";

const copySharedBoardSchema = z.strictObject({ linkId: linkIdSchema });

/**
 * Puts a copy of a shared board among the boards of whoever asks. Somebody who has none yet becomes a guest by it, once
 * it is certain that the link opens.
 */
export const copySharedBoard = guardAction(copySharedBoardSchema, async ({ linkId }) => {
  const { boards } = runtime();
  const visit = await currentVisit({ linkId });
  const opened = visit && (await boards.open(visit.boardId, visit));
  if (!visit || !opened?.ok) return err({ code: "not-found" as const });
  const admitted = await admitPerson({ limit: "createBoard", mintsGuest: true });
  if (!admitted.ok) return admitted;
  const copied = await boards.duplicate(visit.boardId, admitted.value.personId, visit);
  return copied.ok ? { ok: true as const, value: { id: copied.value.id } } : copied;
});
