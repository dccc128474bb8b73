import { describe, expect, it } from "vitest";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { testContent } from "@/lib/content/test-knowledge";
import type { Board } from "@/lib/domain/board/board-schema";
import { allOwed } from "@/lib/domain/ladder/all-owed";
import { analyse } from "@/lib/domain/ladder/analyse";
import { declineOffer, takeUpOffer } from "@/lib/domain/overlay/answer-offer";
import { bot, overlayWalker } from "@/lib/domain/overlay/overlay-walk-fixture";

const knowledge = publicKnowledge(testContent, undefined);
const { newId, edit, decide, look, owed } = overlayWalker(knowledge);

const declined = (board: Board): Board => {
  const begun = declineOffer({ board, analysis: analyse(board, knowledge), knowledge, newId });
  return begun ? edit(board, begun) : board;
};
const takenUp = (board: Board): Board => {
  const begun = takeUpOffer({ board, newId });
  return begun ? edit(board, begun) : board;
};
const scopes = (board: Board): string[] =>
  Object.values(board.decisions).map(({ status, option }) => `${status} ${option ?? ""}`);

describe("not needed", () => {
  it("is begun with its option and a reason that counts something on this board, and owes its note", () => {
    const begun = declined(bot);
    expect(scopes(begun)).toEqual(["draft d2.none"]);
    expect(Object.values(begun.decisions)[0]?.note.because).toMatch(/\d of 3/);
    expect(look(begun).progress.standing).toBe("declining");
    expect(owed(begun)).toEqual(["d2.scope"]);
    const debt = allOwed(analyse(begun, knowledge)).map((one) => one.question);
    expect(debt.at(-1)).toBe("d2.scope");
  });

  it("is begun once, however often it is pressed", () => {
    const begun = declined(bot);
    expect(declineOffer({ board: begun, analysis: analyse(begun, knowledge), knowledge, newId })).toBe(
      undefined,
    );
  });

  it("takes the place of a scope that was begun or put forward, which is kept", () => {
    const drafted = edit(bot, {
      type: "start-decision",
      id: newId(),
      question: "d2.scope",
      option: "d2.all-three",
    });
    expect(scopes(declined(drafted))).toEqual(["draft d2.none"]);
    const scoped = decide(bot, "d2.scope", "d2.all-three");
    expect(scopes(declined(scoped))).toEqual(["superseded d2.all-three", "draft d2.none"]);
  });
});

describe("walking", () => {
  it("is one edit, and none where it is walked already", () => {
    const walked = takenUp(bot);
    expect(look(walked).progress.standing).toBe("adopted");
    expect(takeUpOffer({ board: walked, newId })).toBeUndefined();
  });

  it("goes on while 'not needed' is only being written, and asks for the scope", () => {
    const walked = takenUp(declined(bot));
    expect(look(walked).progress.standing).toBe("adopted");
    expect(owed(walked)).toContain("d2.scope");
  });

  it("opens an accepted 'not needed' again and keeps it", () => {
    const no = decide(bot, "d2.scope", "d2.none");
    expect(look(no).progress.standing).toBe("declined");
    const again = takenUp(no);
    expect(scopes(again)).toEqual(["superseded d2.none", "draft d2.none"]);
    expect(look(again).progress).toMatchObject({ standing: "adopted", phase: "audit" });
  });
});
