import type { APIRequestContext, BrowserContext } from "@playwright/test";
import * as z from "zod";
import { postAction, readAnswer, type ActionAnswer } from "@/testing/actions";
import type { Board } from "@/lib/domain/board/board-schema";
import { parseBoardFile } from "@/lib/domain/exchange/parse-board-file";
import { writeBoardFile } from "@/lib/domain/exchange/write-board-file";

const rowSchema = z.object({ id: z.string() });
const importedSchema = z.object({ board: rowSchema });
const ticketSchema = z.object({ ticket: z.string() });

/** One person: a browser context, and what that person may ask of the server without a page. */
export type Guest = {
  context: BrowserContext;
  request: APIRequestContext;
  origin: string;
  /** Calls a server action with any input. */
  act: (action: string, input: unknown) => Promise<ActionAnswer>;
  createBoard: (problem: string) => Promise<string>;
  importText: (text: string) => Promise<ActionAnswer>;
  importBoard: (board: Board) => Promise<string>;
  /** The board as the server has it on its disk. */
  readBoard: (id: string) => Promise<Board>;
  takeTicket: (id: string) => Promise<string>;
};

function valueOf(answer: ActionAnswer): unknown {
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  return answer.value;
}

/** Speaks for the person whose cookies the context holds; without one yet, the first action makes a guest. */
export function guestOf(context: BrowserContext, origin: string): Guest {
  const { request } = context;
  const act = async (action: string, input: unknown): Promise<ActionAnswer> =>
    readAnswer(await (await postAction(request, origin, action, input)).text());
  const importText = (text: string): Promise<ActionAnswer> => act("importBoard", { text });
  return {
    context,
    request,
    origin,
    act,
    importText,
    createBoard: async (problem) => rowSchema.parse(valueOf(await act("createBoard", { problem }))).id,
    importBoard: async (board) =>
      importedSchema.parse(valueOf(await importText(writeBoardFile(board)))).board.id,
    readBoard: async (id) => {
      const response = await request.get(`${origin}/api/boards/${id}/export`);
      const parsed = parseBoardFile(await response.text());
      if (!parsed.ok) throw new Error(`${String(response.status())}: ${JSON.stringify(parsed.error)}`);
      return parsed.value.board;
    },
    takeTicket: async (id) => ticketSchema.parse(valueOf(await act("issueTicket", { boardId: id }))).ticket,
  };
}
