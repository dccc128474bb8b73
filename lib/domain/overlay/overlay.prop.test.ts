import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { testContent } from "@/lib/content/test-knowledge";
import { boardSchema, COLLECTIONS, type Board } from "@/lib/domain/board/board-schema";
import { line, part } from "@/lib/domain/coaching/sketch-fixture";
import { rehearseEdits } from "@/lib/domain/edit/rehearse-edits";
import { walkContext } from "@/lib/domain/ladder/walk-fixture";
import { drawn, lookAt, overlayRules } from "@/lib/domain/overlay/analysis-fixture";
import { deliveryInWords } from "@/lib/domain/overlay/delivery-in-words";
import { proposeSession } from "@/lib/domain/overlay/propose-session";

const knowledge = publicKnowledge(testContent, undefined);

const KINDS = [
  "web-browser",
  "mobile-app",
  "load-balancer",
  "app-server",
  "worker",
  "agent",
  "agent",
  "orchestrator",
  "llm",
  "tool",
  "task-queue",
  "event-log",
  "pub-sub",
  "session-layer",
  "relational-database",
  "websocket-gateway",
];
const WIRES = [
  ["request", "https"],
  ["write", "https"],
  ["stream", "sse"],
  ["stream", "token-stream"],
  ["stream", "websocket"],
  ["publish", "internal-rpc"],
  ["subscribe", "redis"],
  ["control", "https"],
  ["read", "sql"],
] as const;
const SETTINGS = [
  {},
  { resume: "offset" },
  { resume: "snapshot", stop: "close" },
  { stop: "message", runId: true },
  { abort: "run" },
  { auth: "bearer-jwt" },
];

const name = (at: number): string => `p${String(at)}`;

/** Any drawing of screens, agents and what may stand between them, sensible or not. Names are unlike ids and all differ. */
const anyBoard: fc.Arbitrary<Board> = fc
  .record({
    kinds: fc.array(fc.nat(KINDS.length - 1), { minLength: 2, maxLength: 9 }),
    wires: fc.array(fc.tuple(fc.nat(8), fc.nat(8), fc.nat(WIRES.length - 1), fc.nat(SETTINGS.length - 1)), {
      maxLength: 16,
    }),
    adopted: fc.boolean(),
  })
  .map(({ kinds, wires, adopted }) => {
    const parts = kinds.map((kind, at) => ({
      ...part(`${KINDS[kind] ?? "agent"} ${name(at)}`),
      name: `The ${String.fromCharCode(65 + at)}`,
    }));
    const lines = wires.flatMap(([from, to, wire, settings], at) => {
      const [a, b] = [from % kinds.length, to % kinds.length];
      const [purpose, protocol] = WIRES[wire] ?? WIRES[0];
      if (a === b) return [];
      return [
        { ...line(`${name(a)} ${name(b)} ${purpose} ${protocol}`, SETTINGS[settings]), id: `l${String(at)}` },
      ];
    });
    return drawn(parts, lines, { overlay: { adopted } });
  });

/** The same board with its entities in the opposite order of keys. */
function turned(board: Board): Board {
  const turn = (things: object): object => Object.fromEntries(Object.entries(things).reverse());
  return { ...board, ...Object.fromEntries(COLLECTIONS.map((root) => [root, turn(board[root])])) };
}

/** The same board under ids that sort the other way round. */
function renamed(board: Board): { board: Board; home: (id: string) => string } {
  const ids = [...Object.keys(board.components), ...Object.keys(board.connections)].sort();
  const forth = new Map(ids.map((id, at) => [id, `z${String(900 - at)}`]));
  const back = new Map([...forth].map(([id, other]) => [other, id]));
  const swap = (value: unknown): unknown => {
    if (typeof value === "string") return forth.get(value) ?? value;
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [forth.get(key) ?? key, swap(one)]));
  };
  const other = {
    ...board,
    components: swap(board.components),
    connections: swap(board.connections),
  };
  return { board: boardSchema.parse(other), home: (id) => back.get(id) ?? id };
}

/** What the overlay says of a board, with ids brought home and lists that go by ids sorted. */
function said(board: Board, home: (id: string) => string = (id) => id): unknown {
  const analysis = lookAt(board, knowledge);
  const { overlay } = analysis;
  const ids = (some: readonly string[]): string[] => some.map(home).sort();
  return {
    rules: overlayRules(analysis),
    signs: overlay.signs.map(({ code, says, components }) => [code, says, ids(components)]),
    failures: overlay.failures.map(({ failure, evidence }) => [
      failure.id,
      evidence.because,
      ids(evidence.components),
      ids(evidence.connections),
    ]),
    matrix: overlay.matrix,
    grade: overlay.conflict?.grade,
    lives: overlay.lives.map((life) => JSON.stringify({ ...life, connection: home(life.connection) })).sort(),
    asks: overlay.progress.steps.map(({ step, status, asks }) => [step, status, asks]),
    words: deliveryInWords(board, knowledge),
  };
}

describe("what the overlay says of any board", () => {
  it("ignores the order in which it was drawn", () => {
    fc.assert(
      fc.property(anyBoard, (board) => {
        expect(lookAt(turned(board), knowledge).overlay).toEqual(lookAt(board, knowledge).overlay);
      }),
      { numRuns: 150 },
    );
  });

  it("ignores ids", () => {
    fc.assert(
      fc.property(anyBoard, (board) => {
        const other = renamed(board);
        expect(said(other.board, other.home)).toEqual(said(board));
      }),
      { numRuns: 150 },
    );
  });

  it("is plain data that can be sent to another thread", () => {
    fc.assert(
      fc.property(anyBoard, (board) => {
        const { overlay } = lookAt(board, knowledge);
        expect(structuredClone(overlay)).toEqual(overlay);
      }),
      { numRuns: 40 },
    );
  });

  it("gives every connection that loses nothing a lifetime that outlives it", () => {
    fc.assert(
      fc.property(anyBoard, (board) => {
        for (const { loses, lifetime } of lookAt(board, knowledge).overlay.lives)
          expect([loses, lifetime === "session" || lifetime === "permanent"]).not.toEqual([false, false]);
      }),
      { numRuns: 80 },
    );
  });
});

describe("the proposal for any board", () => {
  it("is taken by the board, keeps the schema, and leaves every screen able to come back", () => {
    fc.assert(
      fc.property(anyBoard, (board) => {
        const context = walkContext(knowledge);
        const proposal = proposeSession(board, knowledge, {
          newId: () => `n${context.newId()}`,
          rehearse: (current, edits) => rehearseEdits(current, edits, context),
        });
        if (!proposal) return;
        expect(boardSchema.safeParse(proposal.after).error).toBeUndefined();
        const { lives } = lookAt(proposal.after, knowledge).overlay;
        const added = new Set(proposal.diff.added.connections);
        for (const life of lives)
          if (added.has(life.connection))
            expect([life.connection, life.loses]).toEqual([life.connection, false]);
      }),
      { numRuns: 150 },
    );
  });
});
