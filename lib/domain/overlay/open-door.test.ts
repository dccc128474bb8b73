import { describe, expect, it } from "vitest";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { testContent } from "@/lib/content/test-knowledge";
import { performEdit } from "@/lib/domain/edit/perform-edit";
import { rehearseEdits } from "@/lib/domain/edit/rehearse-edits";
import { walkContext } from "@/lib/domain/ladder/walk-fixture";
import type { DoorAnswers } from "@/lib/domain/overlay/door-answers";
import { openDoor, type DoorView } from "@/lib/domain/overlay/open-door";
import { beginBoard } from "@/lib/domain/practice/begin-board";

const knowledge = publicKnowledge(testContent, undefined);
const { door } = knowledge.overlay;
const blank = beginBoard({
  problem: undefined,
  contentVersion: "1",
  name: "Ours",
  now: "2026-01-01T00:00:00Z",
});

function open(symptom: string, answers: DoorAnswers["answers"] = {}): DoorView {
  const context = walkContext(knowledge);
  return openDoor(blank, { symptom, answers }, knowledge, {
    newId: context.newId,
    rehearse: (board, edits) => rehearseEdits(board, edits, context),
  });
}

describe("the door", () => {
  it("asks at most eight questions", () => {
    expect(door.questions.length).toBeLessThanOrEqual(8);
  });

  it.each(door.symptoms.map(({ id }) => id))(
    "shows for '%s' a failure that looks like it, first, before any question is answered",
    (symptom) => {
      const view = open(symptom);
      const likely = door.symptoms.find(({ id }) => id === symptom)!.failures;
      expect(likely).toContain(view.failures[0]?.failure.id);
      expect(view.scenario).toMatch(/^[a-z-]+$/);
    },
  );

  it.each(door.questions.flatMap(({ id, answers }) => answers.map((answer) => [id, answer.id] as const)))(
    "draws a path for %s = %s, with an answer that arrives",
    (question, answer) => {
      const { overlay, board } = open("half-gone", { [question]: answer });
      expect(overlay.surfaces.length).toBeGreaterThan(0);
      expect(overlay.lives.length).toBeGreaterThan(0);
      expect(overlay.matrix).toHaveLength(3);
      expect(Object.keys(board.components).length).toBeGreaterThan(2);
    },
  );

  it.each(["sse", "websocket"])(
    "lets every screen that reads answers speak %s, whoever answers",
    (transport) => {
      for (const workers of ["agent", "several"]) {
        const { overlay, board } = open("second-tab", { transport, workers, screens: "staff" });
        const spoken = overlay.lives
          .filter(({ atScreen }) => atScreen)
          .map(
            ({ connection }) =>
              Object.values(board.connections).find(({ id }) => id === connection)?.protocol,
          );
        expect(spoken).toEqual([transport, transport]);
      }
    },
  );

  it("becomes a board with one edit", () => {
    const { edit, board } = open("second-tab", { screens: "staff", workers: "several" });
    const done = performEdit(blank, edit, walkContext(knowledge));
    expect(done.ok && done.value).toEqual(board);
  });

  it("takes what nobody answered, or answered with nonsense, for the usual", () => {
    expect(open("half-gone", { transport: "pigeon" }).board).toEqual(open("half-gone").board);
    expect(open("no such thing").scenario).toBeUndefined();
  });

  it("draws the conflict where a resumed stream is stopped by closing it", () => {
    expect(open("comes-back").overlay.conflict?.grade).toBe("conflict");
  });
});
