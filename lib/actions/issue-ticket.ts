"use server";
import * as z from "zod";
import { boardIdSchema } from "@/lib/actions/board-id-schema";
import { defineAction } from "@/lib/actions/define-action";

const issueTicketSchema = z.strictObject({ boardId: boardIdSchema });

/** A ticket to join a board's room: good once, for 60 seconds. */
export const issueTicket = defineAction(
  issueTicketSchema,
  { limit: "issueTicket" },
  ({ boardId }, { person, runtime }) => runtime.boards.issueTicket(boardId, person),
);
