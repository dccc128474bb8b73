import { describe, expect, it } from "vitest";
import type { DirectReport } from "@/lib/domain/sessions/direct/direct-report";
import { directRows } from "@/lib/domain/sessions/lab/direct-rows";
import { labControlSchema } from "@/lib/domain/sessions/lab/lab-control";
import { LIVE_LINE, quietShown } from "@/lib/domain/sessions/lab/shown-fixture";
import { whatBecame, type BecameFacts } from "@/lib/domain/sessions/lab/what-became";

function facts(some: Partial<BecameFacts>): BecameFacts {
  const count = { lost: 0, behind: 0, duplicated: 0, afterStop: 0, caughtUpMs: null };
  return {
    side: "durable",
    count,
    shown: quietShown(),
    other: null,
    tokensBefore: 0,
    tokensNow: 0,
    run: "running",
    wasDone: true,
    whileBlocked: null,
    ...some,
  };
}

const none = facts({}).count;

describe("what became of a side", () => {
  it("has a sentence for every control on both sides, whatever is known", () => {
    for (const id of labControlSchema.options)
      for (const side of ["direct", "durable"] as const)
        expect(whatBecame(id, facts({ side })), `${id} ${side}`).toMatch(/^\S.*[.]$/);
  });

  it("says losses where there are some, and says it on the durable side as well", () => {
    const count = { ...none, lost: 3, duplicated: 1 };
    expect(whatBecame("reload-mid-answer", facts({ count }))).toContain("3 tokens lost, 1 token twice");
    expect(whatBecame("reload-mid-answer", facts({ count, side: "direct" }))).toContain("3 tokens lost");
  });

  it("does not call a run stopped that is not", () => {
    expect(whatBecame("stop", facts({ run: "running" }))).toContain("still writing");
    expect(whatBecame("stop", facts({ run: "cancelled" }))).toContain("the run ended: 0 tokens");
  });

  it("says how long catching up took, and from where", () => {
    const shown = { ...facts({}).shown, line: { ...LIVE_LINE, resumedFrom: 40 } };
    const count = { ...none, caughtUpMs: 430 };
    expect(whatBecame("cut-mid-answer", facts({ shown, count }))).toContain("from offset 40 in 0.4 s");
  });
});

describe("what the direct server saw", () => {
  const report: DirectReport = {
    runId: "d1",
    policy: "continue",
    status: "complete",
    tokens: 9,
    tokensByRun: { d1: 9 },
    tokensAfterClose: 4,
    isClosed: true,
    saw: [
      { at: 1, what: "opened", tokens: 0 },
      { at: 2, what: "closed", tokens: 5 },
      { at: 3, what: "finished", tokens: 9 },
    ],
  };

  it("does not know what a close meant, and finishes for nobody after one", () => {
    const rows = directRows([report]);
    expect(rows.map(({ what }) => what)).toEqual(["opened", "closed", "finished"]);
    expect(rows[1]?.says).toContain("It cannot tell");
    expect(rows[2]).toMatchObject({ tone: "bad", says: "9 tokens written, the end for nobody" });
  });

  it("is told in the order of time over several runs", () => {
    const later = { ...report, runId: "d2", saw: [{ at: 2.5, what: "opened", tokens: 0 } as const] };
    expect(directRows([report, later]).map(({ run }) => run)).toEqual(["run 1", "run 1", "run 2", "run 1"]);
  });
});
