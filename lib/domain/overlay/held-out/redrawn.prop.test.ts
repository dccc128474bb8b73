import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { testContent } from "@/lib/content/test-knowledge";
import { expandSketch } from "@/lib/domain/coaching/expand-sketch";
import { analyse } from "@/lib/domain/ladder/analyse";
import { ALL_ARCHITECTURES } from "@/lib/domain/overlay/held-out/all-architectures";
import type { Architecture } from "@/lib/domain/overlay/held-out/architecture";
import { readArchitecture } from "@/lib/domain/overlay/held-out/draw-architecture";
import { judged } from "@/lib/domain/overlay/held-out/judge-architecture";
import {
  isDrawnEitherWay,
  knows,
  shuffled,
  turnedAt,
  underOtherNames,
  withAudit,
  withFront,
  type Drawn,
} from "@/lib/domain/overlay/held-out/redraw";

const knowledge = publicKnowledge(testContent, undefined);
const anyArchitecture = fc.constantFrom(...ALL_ARCHITECTURES);

/** What the overlay says of a drawing, as much of the overlay recorded as the architecture has. */
function said(drawn: Drawn, { adopted, scope }: Architecture, known = knowledge): Architecture["deserves"] {
  const overlay = { adopted: adopted === true, ...(scope !== undefined && { scope }) };
  return judged(analyse(expandSketch({ ...drawn, overlay }), known));
}

/** The same but for failures of a proxy that closes what is silent: those a part in front deserves. */
function withoutCuts(deserves: Architecture["deserves"]): Architecture["deserves"] {
  const failures = deserves.failures.split(" ").filter((id) => id !== "F03");
  return { ...deserves, failures: failures.join(" ") };
}

/*
 *   Page ──stream──▶ Chat     is     Page ◀──stream── Chat
 *   Page ─▶ Chat              is     Page ─▶ Proxy ─▶ Chat     but for a silent minute
 */
describe("what an architecture deserves", () => {
  it("does not hang on the names of kinds", () => {
    const other = underOtherNames(knowledge);
    for (const architecture of ALL_ARCHITECTURES) {
      const renamed = other.rename(readArchitecture(architecture.board));
      expect([architecture.says, said(renamed, architecture, other.knowledge)]).toEqual([
        architecture.says,
        architecture.deserves,
      ]);
    }
  });

  it("does not hang on ids, or on the order in which parts and lines were drawn", () => {
    fc.assert(
      fc.property(anyArchitecture, fc.array(fc.nat(1_000), { minLength: 80 }), (architecture, numbers) => {
        let at = 0;
        const next = (): number => numbers[(at += 1) % numbers.length] ?? 0;
        const drawn = shuffled(readArchitecture(architecture.board), next);
        expect(said(drawn, architecture)).toEqual(architecture.deserves);
      }),
      { numRuns: 60 },
    );
  });

  it("does not hang on which end of a stream or a subscription was drawn first", () => {
    fc.assert(
      fc.property(anyArchitecture, fc.array(fc.nat(30)), (architecture, some) => {
        const drawn = readArchitecture(architecture.board);
        const lines = drawn.connections.filter(isDrawnEitherWay);
        const turned = new Set(some.flatMap((at) => lines[at % Math.max(1, lines.length)]?.id ?? []));
        expect(said(turnedAt(drawn, turned), architecture)).toEqual(architecture.deserves);
      }),
      { numRuns: 80 },
    );
  });

  it("does not change with a part in front of what screens speak to, but for a silent minute", () => {
    const fronts = fc.constantFrom(
      { kind: "load-balancer", settings: { algorithm: "least-connections", drainSeconds: 120 } },
      { kind: "reverse-proxy", settings: {} },
    );
    const inner = fc.constantFrom("the same" as const, "a plain call" as const);
    fc.assert(
      fc.property(anyArchitecture, fronts, inner, (architecture, front, hop) => {
        const drawn = readArchitecture(architecture.board);
        const behind = withFront(drawn, front, knows(drawn, knowledge), hop);
        expect(withoutCuts(said(behind, architecture))).toEqual(withoutCuts(architecture.deserves));
      }),
      { numRuns: 80 },
    );
  });

  it("does not change when the agents' events are also kept for the house, where no screen reads", () => {
    for (const architecture of ALL_ARCHITECTURES) {
      const audited = withAudit(readArchitecture(architecture.board), knowledge);
      expect([architecture.says, said(audited, architecture)]).toEqual([
        architecture.says,
        architecture.deserves,
      ]);
    }
  });
});

describe("a part in front", () => {
  it("brings the cut in the silence, where nothing else says that work goes on", () => {
    const [says, board] = [
      "a task with tools on a plain stream",
      `
        Page: web-browser
        Helper: agent turns=task
        Model: llm
        Search: tool
        Page -> Helper stream token-stream
        Helper -> Model request https
        Helper -> Search request mcp
      `,
    ];
    const drawn = readArchitecture(board);
    const front = { kind: "reverse-proxy", settings: {} };
    const deserves = said(drawn, { says, board } as Architecture);
    const behind = said(withFront(drawn, front, knows(drawn, knowledge), "the same"), {
      says,
    } as Architecture);
    expect([deserves.failures.includes("F03"), behind.failures.includes("F03")]).toEqual([false, true]);
  });
});
