import { describe, expect, it } from "vitest";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { testContent } from "@/lib/content/test-knowledge";
import { stageSentence } from "@/lib/domain/ladder/stage-sentence";
import { analyse } from "@/lib/domain/ladder/analyse";
import { walkBoard, walkContext } from "@/lib/domain/ladder/walk-fixture";

const knowledge = publicKnowledge(testContent, "url-shortener");
const context = walkContext(knowledge);

describe("the sentence on the stage", () => {
  it("speaks of the defence once every step is done, and of promises that are missed", () => {
    const walked = walkBoard(context, testContent.references["url-shortener"]);
    const { progress, stageLoad } = analyse(walked, knowledge);
    const says = (missed: number): string =>
      stageSentence({ progress, stageLoad, missed, nameOf: (id) => id });
    expect(says(0)).toBe("Nothing more is owed. Read your defence back.");
    expect(says(1)).toBe("Nothing more is owed, but one promise is missed. The defence says which.");
    expect(says(2)).toBe("Nothing more is owed, but 2 promises are missed. The defence says which.");
  });

  it("counts the steps that the load asks for, and advises against more where it asks for none", () => {
    const at = (stages: number): string => {
      const board = walkBoard(context, testContent.references["url-shortener"], stages);
      const { progress, stageLoad } = analyse(board, knowledge);
      return stageSentence({
        progress,
        stageLoad,
        missed: 0,
        nameOf: (id) => Object.values(board.components).find((one) => one.id === id)?.name ?? id,
      });
    };
    expect(at(0)).toBe("The load asks for 2 steps more.");
    expect(at(2)).toBe(
      "Do not scale yet: Server is the busiest at 23.1\u00a0%. The next stage brings 4\u00a0M users a day.",
    );
  });
});
