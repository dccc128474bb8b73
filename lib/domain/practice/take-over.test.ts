import { describe, expect, it } from "vitest";
import { testContent } from "@/lib/content/test-knowledge";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { boardSchema } from "@/lib/domain/board/board-schema";
import { makeGates } from "@/lib/domain/edit/gates";
import { testContext } from "@/lib/domain/edit/plan-fixture";
import { drawnSystemSchema, type DrawnSystem } from "@/lib/domain/exchange/sketch/drawn-system";
import { readSystem } from "@/lib/domain/exchange/sketch/read-system";
import { analyse } from "@/lib/domain/ladder/analyse";
import { takeOver } from "@/lib/domain/practice/take-over";
import { layOut } from "@/lib/layout/lay-out";

const knowledge = publicKnowledge(testContent, undefined);
const context = testContext(makeGates(knowledge), knowledge);

function drawn(text: string): DrawnSystem {
  return readSystem({ text, choices: {}, catalogue: testContent, newId: context.newId, layOut }).drawn;
}

describe("a team's own system", () => {
  it("becomes a board with its name, its parts inherited, and the note of its risk begun", () => {
    const board = takeOver(
      {
        name: " Shop ",
        risk: "Postgres stands once; its restore took 3 hours.",
        drawn: drawn("web -> lb -> api x4 -> postgres"),
      },
      context,
    );
    if (!board.ok) throw new Error(board.error.message);
    expect(boardSchema.safeParse(board.value).success).toBe(true);
    const { about, components, connections, decisions } = board.value;
    expect(about.name).toBe("Shop");
    expect(Object.values(components).map(({ name, kind, origin }) => [name, kind, origin])).toEqual([
      ["web", "web-browser", "inherited"],
      ["lb", "load-balancer", "inherited"],
      ["api", "app-server", "inherited"],
      ["postgres", "relational-database", "inherited"],
    ]);
    expect(new Set(Object.values(connections).map(({ origin }) => origin))).toEqual(new Set(["inherited"]));
    expect(Object.values(decisions)).toMatchObject([
      {
        question: "s1.risk",
        status: "draft",
        note: { because: "Postgres stands once; its restore took 3 hours." },
      },
    ]);
    expect(analyse(board.value, knowledge).progress.owed).toMatchObject([
      { question: "s1.risk", reason: "draft" },
    ]);
  });

  it("owes the note of its risk all the same when nothing was said of it", () => {
    const board = takeOver({ name: "", risk: "  ", drawn: drawn("web -> api") }, context);
    expect(board.ok && Object.keys(board.value.decisions)).toEqual([]);
    expect(board.ok && analyse(board.value, knowledge).progress.owed).toMatchObject([
      { question: "s1.risk", reason: "no-note" },
    ]);
  });

  it("is what its schema says, whatever was read", () => {
    const text = "a x9999 -> b -> c\nsubgraph\n".repeat(40);
    expect(drawnSystemSchema.safeParse(drawn(text)).error).toBeUndefined();
    expect(
      drawnSystemSchema.safeParse(drawn("flowchart TD\nsubgraph one\na-->b\nend\nb-->c")).error,
    ).toBeUndefined();
  });

  it("is refused, by name, where a kind or an end is not known", () => {
    const system = drawn("web -> api");
    const code = (changed: DrawnSystem): string | undefined => {
      const board = takeOver({ name: "", risk: "", drawn: changed }, context);
      return board.ok ? undefined : board.error.code;
    };
    const [first, ...rest] = system.components;
    expect(code({ ...system, components: [{ ...first!, kind: "unheard-of" }, ...rest] })).toBe(
      "unknown-kind",
    );
    expect(code({ ...system, components: rest })).toBe("not-found");
    expect(code({ ...system, components: [...system.components, first!] })).toBe("duplicate-id");
  });
});
