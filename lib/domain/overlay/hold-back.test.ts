import { describe, expect, it } from "vitest";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { testContent } from "@/lib/content/test-knowledge";
import type { Board } from "@/lib/domain/board/board-schema";
import { findingsThatMatter } from "@/lib/domain/coaching/findings-that-matter";
import { line, part } from "@/lib/domain/coaching/sketch-fixture";
import { analyse } from "@/lib/domain/ladder/analyse";
import { drawn } from "@/lib/domain/overlay/analysis-fixture";
import { overlayWalker, small } from "@/lib/domain/overlay/overlay-walk-fixture";

const knowledge = publicKnowledge(testContent, undefined);
const { edit, decide } = overlayWalker(knowledge);

const web = part("web-browser web");
/*
 * A board with agents that breaks many rules of the overlay at once, and nobody has spoken of sessions.
 *   web ~sse (resume, stop: close)~> lead > digger, lead > mail (cannot be undone), lead > log ~> web
 */
const parts = [
  web,
  part("orchestrator lead"),
  part("agent digger"),
  part("tool mail", { irreversible: true }),
  part("event-log log"),
];
const lines = [
  line("web lead stream sse", { resume: "offset", stop: "close" }),
  line("lead digger request https"),
  line("lead mail request mcp"),
  line("lead log publish kafka"),
];
const agents = drawn(parts, lines);

const rulesOf = (board: Board, waits: boolean): string[] => {
  const found = analyse(board, knowledge).findings.filter((one) => (one.waits ?? false) === waits);
  return [...new Set(found.map((one) => one.rule))].filter((rule) => /^[OC]|R24/.test(rule)).sort();
};
const told = (board: Board): string[] => {
  const { findings, progress } = analyse(board, knowledge);
  const { shown, rest } = findingsThatMatter(findings, progress);
  return [...shown, ...rest].map((one) => one.rule).filter((rule) => /^[OC]|R24/.test(rule));
};

describe("a board with agents that nobody walks the overlay on", () => {
  it("is told none of what the overlay would say: it gets the offer", () => {
    expect(rulesOf(agents, true)).toEqual(expect.arrayContaining(["O5", "O6", "O9", "R24"]));
    expect(told(agents)).toEqual([]);
    expect(analyse(agents, knowledge).overlay.progress.standing).toBe("offered");
  });

  it("loses nothing: what waits is found, and counted", () => {
    const { findings, progress } = analyse(agents, knowledge);
    const { shown, rest, waiting, waived } = findingsThatMatter(findings, progress);
    expect(new Set([...shown, ...rest, ...waiting, ...waived])).toEqual(new Set(findings));
    expect(waiting.length).toBeGreaterThan(3);
  });

  it("waits on while 'not needed' is written, and after it was accepted", () => {
    const declined = decide(agents, "d2.scope", "d2.none");
    expect(analyse(declined, knowledge).overlay.progress.standing).toBe("declined");
    expect(told(declined)).toEqual([]);
  });

  it("keeps what was set aside in writing where it was set aside", () => {
    const waiver = { type: "waive", id: "w1", rule: "R24", subject: "" } as const;
    const waived = edit(agents, { ...waiver, reason: "The bot is switched off before the next release." });
    const { findings } = analyse(waived, knowledge);
    expect(findings.find(({ rule }) => rule === "R24")).toMatchObject({ waived: { id: "w1" } });
    expect(findings.find(({ rule }) => rule === "R24")?.waits).toBeUndefined();
  });
});

describe("it speaks", () => {
  it("once the overlay is taken up", () => {
    const walked = edit(agents, { type: "adopt-overlay" });
    expect(rulesOf(walked, true)).toEqual([]);
    expect(told(walked)).toEqual(expect.arrayContaining(["O5", "O6", "O9"]));
  });

  it("once a session layer is drawn by hand: that part is judged as it is drawn", () => {
    const session = drawn([...parts, part("session-layer session")], lines);
    expect(rulesOf(session, true)).toEqual([]);
    expect(told(session)).toEqual(expect.arrayContaining(["O2", "O5", "O7"]));
  });

  it("at once of streams behind a balancer: they are there whatever keeps them", () => {
    const balanced = drawn(
      [web, part("load-balancer door", { algorithm: "round-robin" }), part("agent bot")],
      [line("web door stream sse"), line("door bot stream sse")],
    );
    expect(rulesOf(balanced, false)).toEqual(["C1", "C2"]);
  });

  it("to agree: a session for a single turn is called unnecessary, and only where one is used", () => {
    expect(told(small)).toEqual([]);
    expect(told(edit(small, { type: "adopt-overlay" }))).toEqual(["O12"]);
  });
});
