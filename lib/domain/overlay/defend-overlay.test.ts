import { describe, expect, it } from "vitest";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { testContent } from "@/lib/content/test-knowledge";
import { analyse } from "@/lib/domain/ladder/analyse";
import { defend } from "@/lib/domain/ladder/defend";
import { overlayWalker, ready, small } from "@/lib/domain/overlay/overlay-walk-fixture";

const knowledge = publicKnowledge(testContent, undefined);
const { edit, decide, auditDone } = overlayWalker(knowledge);

describe("the defence of the overlay", () => {
  const board = edit(
    auditDone(ready, "d2.delivery-only"),
    { type: "record-result", test: "RD1", outcome: "passed", build: "1.4.2" },
    { type: "score-capability", capability: "delivery", score: 2, owner: "Ines" },
  );
  const read = defend(board, knowledge, analyse(board, knowledge)).overlay!;

  it("reads back notes, evidence, gaps and results with their build", () => {
    expect(read.notes.map((note) => note.step)).toEqual(["d2", "d3"]);
    for (const { sentence } of read.notes) expect(sentence).not.toContain("…");
    expect(read.evidence).toMatchObject([{ step: "d1", method: "Trace through the real path" }]);
    expect(read.matrix[0]).toMatchObject({ name: "Resilient Delivery", score: 2, target: 3, owner: "Ines" });
    expect(read.tests.find(({ id }) => id === "RD1")).toMatchObject({ outcome: "passed", build: "1.4.2" });
    expect(read.tests.filter(({ outcome }) => outcome === "open").length).toBeGreaterThan(5);
    expect(read.says).toContain("What they say is kept in session.");
  });

  it("has the note of 'not needed', and says nothing while nobody answered", () => {
    const declined = decide(small, "d2.scope", "d2.none");
    const report = defend(declined, knowledge, analyse(declined, knowledge)).overlay;
    expect(report).toMatchObject({ standing: "declined", tests: [], notes: [{ step: "d2" }] });
    expect(defend(small, knowledge, analyse(small, knowledge)).overlay).toBeUndefined();
  });
});
