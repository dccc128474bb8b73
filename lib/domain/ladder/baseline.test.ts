import { describe, expect, it } from "vitest";
import { testContent } from "@/lib/content/test-knowledge";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import type { Board } from "@/lib/domain/board/board-schema";
import type { Edit } from "@/lib/domain/edit/edit";
import { performEdit } from "@/lib/domain/edit/perform-edit";
import { testContext } from "@/lib/domain/edit/plan-fixture";
import { makeGates } from "@/lib/domain/edit/gates";
import { analyse } from "@/lib/domain/ladder/analyse";
import { questionsBehind } from "@/lib/domain/ladder/questions-behind";
import { beginBoard } from "@/lib/domain/practice/begin-board";

const knowledge = publicKnowledge(testContent, undefined);
const context = testContext(makeGates(knowledge), knowledge);
const own = beginBoard({ problem: undefined, contentVersion: "1", name: "Ours", now: context.now });

function make(board: Board, ...edits: readonly Edit[]): Board {
  return edits.reduce((current, edit) => {
    const done = performEdit(current, edit, context);
    if (!done.ok) throw new Error(done.error.message);
    return done.value;
  }, board);
}

const part = (id: string, kind: string, settings = {}): Edit => ({
  type: "add-component",
  id,
  kind,
  name: id,
  position: { x: 0, y: 0 },
  settings,
  origin: "inherited",
});
const line = (from: string, to: string, protocol: string): Edit => ({
  type: "connect",
  id: `${from}-${to}`,
  from,
  to,
  purpose: "request",
  protocol,
  origin: "inherited",
});

/**
 *     web → lb → api ×4 → db
 */
const found = make(
  own,
  part("web", "web-browser"),
  part("lb", "load-balancer"),
  part("api", "app-server", { instances: 4 }),
  part("db", "relational-database"),
  line("web", "lb", "https"),
  line("lb", "api", "https"),
  line("api", "db", "sql"),
);
const owedBy = (board: Board): string[] => analyse(board, knowledge).progress.owed.map((one) => one.question);

const named = (board: Board): Board =>
  make(
    board,
    {
      type: "start-decision",
      id: "risk",
      question: "s1.risk",
      option: "s1.risk-outage",
      note: {
        because: "The database stands once; its restore of 40 GB took 3 hours in May.",
        rejected: "s1.risk-load",
        since: "it peaks at 9 % of its writes on the busiest Monday",
        gain: {
          g: { quality: "simplicity", by: "one database to patch, and no failover to rehearse", order: 0 },
        },
        giveUp: {
          l: { quality: "availability", by: "a broken disk means 3 hours without orders", order: 0 },
        },
        revisitWhen: { event: "", metric: "availability", comparison: "below", value: 0.99 },
      },
    },
    { type: "propose-decision", id: "risk" },
  );

describe("a system that was taken over", () => {
  it("owes one note: the largest known risk", () => {
    expect(owedBy(found)).toEqual(["s1.risk"]);
  });

  it("owes nothing once that risk is named, at the whole load", () => {
    const board = named(found);
    expect(owedBy(board)).toEqual([]);
    expect(analyse(board, knowledge).progress.stages).toMatchObject([
      { title: "What runs today", usersPerDay: own.workload.usersPerDay },
    ]);
  });

  it("owes for what is changed, and for the steps that are due by it", () => {
    const changed = make(named(found), {
      type: "set-component",
      id: "lb",
      set: { algorithm: "round-robin" },
    });
    expect(owedBy(changed)).toEqual(["s5.balancer", "s6.health"]);
  });

  it("owes for what is challenged, though nothing of it differs", () => {
    const challenged = make(named(found), { type: "challenge", components: ["db"] });
    expect(owedBy(challenged)).toEqual(["s3.store"]);
    expect(challenged.components).toMatchObject({ db: { kind: "relational-database", settings: {} } });
  });

  it("owes for what is drawn beside it", () => {
    const more = make(named(found), {
      type: "add-component",
      id: "hot",
      kind: "cache",
      position: { x: 0, y: 0 },
    });
    const state = analyse(more, knowledge)
      .progress.steps.flatMap((step) => step.questions)
      .find(({ question }) => question === "s13.cache");
    expect(state).toMatchObject({ subjects: [{ entity: "hot" }] });
  });

  it("owes what the load asks for and nothing that runs answers", () => {
    const busy = make(named(found), { type: "set-workload", set: { usersPerDay: 60_000_000 } });
    expect(owedBy(busy)).toContain("s13.cache");
    expect(owedBy(busy)).not.toContain("s3.store");
  });

  it("keeps the note of its risk, and its one stage, when everything was changed since", () => {
    const ours = make(named(found), {
      type: "challenge",
      components: ["web", "lb", "api", "db"],
      connections: ["web-lb", "lb-api", "api-db"],
    });
    expect(owedBy(ours)).not.toContain("s1.risk");
    expect(analyse(ours, knowledge).progress.stages).toHaveLength(1);
  });

  it("says which questions a challenge would ask, and none of what is no choice", () => {
    const behind = (root: "components" | "connections", id: string): readonly string[] =>
      questionsBehind(found, { root, id }, knowledge);
    expect(behind("components", "db")).toEqual(["s3.store"]);
    expect(behind("components", "api")).toEqual(["s4.scaling"]);
    expect(behind("components", "web")).toEqual([]);
    expect(behind("connections", "web-lb")).toEqual([]);
    expect(behind("components", "nobody")).toEqual([]);
  });
});

describe("a challenge", () => {
  it("is refused of what was drawn here, and of what is not there", () => {
    const drawn = make(own, { type: "add-component", id: "it", kind: "cache", position: { x: 0, y: 0 } });
    const refusal = (components: string[]): string | undefined => {
      const done = performEdit(drawn, { type: "challenge", components }, context);
      return done.ok ? undefined : done.error.code;
    };
    expect(refusal(["it"])).toBe("not-inherited");
    expect(refusal(["nobody"])).toBe("not-found");
  });
});
