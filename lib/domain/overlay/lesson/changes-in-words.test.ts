import { expect, it } from "vitest";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { testContent } from "@/lib/content/test-knowledge";
import { rehearseEdits } from "@/lib/domain/edit/rehearse-edits";
import { walkContext } from "@/lib/domain/ladder/walk-fixture";
import { diffBoards } from "@/lib/domain/overlay/board-diff";
import { changesInWords } from "@/lib/domain/overlay/lesson/changes-in-words";
import { openDoor } from "@/lib/domain/overlay/open-door";
import { proposeSession } from "@/lib/domain/overlay/propose-session";
import { beginBoard } from "@/lib/domain/practice/begin-board";

const knowledge = publicKnowledge(testContent, undefined);
const context = walkContext(knowledge);
const tools = {
  newId: context.newId,
  rehearse: (board: typeof blank, edits: Parameters<typeof rehearseEdits>[1]) =>
    rehearseEdits(board, edits, context),
};
const blank = beginBoard({
  problem: undefined,
  contentVersion: "1",
  name: "Ours",
  now: "2026-01-01T00:00:00Z",
});
const { board } = openDoor(blank, { symptom: "half-gone", answers: {} }, knowledge, tools);

it("names what a session brings, takes away and changes, each once", () => {
  const { after, diff } = proposeSession(board, knowledge, tools)!;
  const said = Object.fromEntries(changesInWords(board, after, diff).map(({ what, names }) => [what, names]));
  expect(said["New"]).toEqual(expect.arrayContaining(["Session", "Agent to Session", "Browser to Session"]));
  expect(said["Gone"]).toEqual(["Browser to Agent"]);
  expect(said["Changed"]).toContain("Agent");
  for (const names of Object.values(said)) expect(new Set(names).size).toBe(names.length);
});

it("says nothing where nothing changed", () => {
  expect(changesInWords(board, board, diffBoards(board, board))).toEqual([]);
});
