import { describe, expect, it } from "vitest";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { testContent } from "@/lib/content/test-knowledge";
import type { Board } from "@/lib/domain/board/board-schema";
import { makeGates } from "@/lib/domain/edit/gates";
import { performEdit } from "@/lib/domain/edit/perform-edit";
import { testContext } from "@/lib/domain/edit/plan-fixture";
import { inheritBoard } from "@/lib/domain/exchange/sketch/inherit-board";
import { mapNames, takeProposals } from "@/lib/domain/exchange/sketch/map-names";
import { readSketch } from "@/lib/domain/exchange/sketch/read-sketch";
import { analyse } from "@/lib/domain/ladder/analyse";
import { beginBoard } from "@/lib/domain/practice/begin-board";
import { layOut } from "@/lib/layout/lay-out";

const knowledge = publicKnowledge(testContent, undefined);
const context = testContext(makeGates(knowledge), knowledge);
const OWN = beginBoard({
  problem: undefined,
  contentVersion: "1",
  name: "Ours",
  now: "2026-01-01T00:00:00.000Z",
});

type Drawn = { board: Board; says: string[] };

function draw(text: string, change: Record<string, string | null> = {}, onto: Board = OWN): Drawn {
  const sketch = readSketch(text);
  expect(sketch.faults).toEqual([]);
  const mapping = { ...takeProposals(sketch, mapNames(sketch, testContent)), ...change };
  const { edit, remarks } = inheritBoard({
    sketch,
    mapping,
    catalogue: testContent,
    newId: context.newId,
    layOut,
  });
  const done = performEdit(onto, edit, context);
  if (!done.ok) throw new Error(done.error.message);
  return { board: done.value, says: remarks.map(({ line, says }) => `${String(line)}: ${says}`) };
}

function parts({ board }: Drawn): string[] {
  return Object.values(board.components).map(({ name, kind, settings, parent }) => {
    const frame = Object.values(board.components).find(({ id }) => id === parent)?.name;
    return [
      name,
      kind,
      ...("instances" in settings ? [`x${String(settings["instances"])}`] : []),
      ...(frame === undefined ? [] : [`in ${frame}`]),
    ].join(", ");
  });
}

function lines({ board }: Drawn): string[] {
  const name = (id: string): string =>
    Object.values(board.components).find((one) => one.id === id)?.name ?? id;
  return Object.values(board.connections).map(
    ({ from, to, purpose, protocol = "?", style }) =>
      `${name(from)} > ${name(to)}: ${purpose} ${[protocol, style].filter(Boolean).join("/")}`,
  );
}

describe("a sketch on a board", () => {
  it("is drawn with its kinds, copies and connections", () => {
    const drawn = draw("web -> lb -> api x4 -> postgres");
    expect(parts(drawn)).toEqual([
      "web, web-browser",
      "lb, load-balancer",
      "api, app-server, x4",
      "postgres, relational-database",
    ]);
    expect(lines(drawn)).toEqual([
      "web > lb: request https",
      "lb > api: request https",
      "api > postgres: request sql",
    ]);
    expect(drawn.says).toEqual([]);
  });

  it("is inherited: it owes no note until it is changed", () => {
    const { board } = draw("web -> lb -> api x4 -> postgres, redis");
    expect(
      new Set(
        [...Object.values(board.components), ...Object.values(board.connections)].map(({ origin }) => origin),
      ),
    ).toEqual(new Set(["inherited"]));
    const owedBy = (given: Board): string[] =>
      analyse(given, knowledge).progress.owed.map(({ question }) => question);
    expect(owedBy(board)).toEqual(["s1.risk"]);
    const database = Object.values(board.components).find(({ kind }) => kind === "relational-database")!;
    const changed = performEdit(
      board,
      { type: "set-component", id: database.id, set: { failover: "passive" } },
      context,
    );
    expect(changed.ok && owedBy(changed.value)).toEqual(["s1.risk", "s3.store", "s7.redundancy"]);
  });

  it("speaks on its lines what their labels say", () => {
    const drawn = draw(
      "web -[gRPC]-> api\napi -[writes]-> postgres\napi -[reads]-> postgres\napi -> queue: AMQP\nqueue -> worker\napi -[GraphQL over HTTPS]-> search",
    );
    expect(lines(drawn)).toEqual([
      "web > api: request grpc/grpc",
      "api > postgres: write sql",
      "api > postgres: read sql",
      "api > queue: publish amqp",
      "queue > worker: subscribe amqp",
      "api > search: request https/graphql",
    ]);
    expect(drawn.says).toEqual([]);
  });

  it("says which label names nothing, which line stands for two, and which count has no place", () => {
    const { says } = draw("web x3 -> api\nweb -[by magic]-> api\napi -> dns x9");
    expect(says).toEqual([
      "1: web: Web browser is drawn once, whatever its copies; x3 was left out.",
      "3: dns: DNS is drawn once, whatever its copies; x9 was left out.",
      "2: web and api are connected already to request; one line stands for both.",
    ]);
    expect(draw("web -[by magic]-> api").says).toEqual([
      '1: "by magic" names no protocol; web and api were connected as such parts mostly are.',
    ]);
  });

  it("puts names into their frames, and arrows to frames onto them", () => {
    const drawn = draw(
      "graph LR\nsubgraph eu [EU region]\nsubgraph vpc [VPC]\napi --> db[(Orders)]\nend\nend\nweb --> vpc",
    );
    expect(parts(drawn)).toEqual([
      "EU region, region",
      "VPC, private-network, in EU region",
      "api, app-server, in VPC",
      "Orders, database, in VPC",
      "web, web-browser",
    ]);
    expect(lines(drawn)).toEqual(["api > Orders: request tcp", "web > VPC: request https"]);
  });

  it("leaves out what is mapped to nothing: a name with its arrows, a frame without what it holds", () => {
    const text =
      "graph LR\nsubgraph eu [EU region]\nsubgraph vpc [VPC]\napi --> db[(Orders)]\nend\nend\nweb --> vpc";
    expect(parts(draw(text, { f2: null, n2: null }))).toEqual([
      "EU region, region",
      "api, app-server, in EU region",
      "web, web-browser",
    ]);
    expect(lines(draw(text, { f2: null }))).toEqual(["api > Orders: request tcp"]);
    expect(parts(draw(text, { f1: null, f2: null }))).toEqual([
      "api, app-server",
      "Orders, database",
      "web, web-browser",
    ]);
  });

  it("takes a frame for a box and a name for a frame when somebody says so", () => {
    const text = "graph LR\nsubgraph jobs\nworker\nend\nworker --> cloud";
    const drawn = draw(text, { f1: "task-queue", n2: "zone" });
    expect(parts(drawn)).toEqual(["jobs, task-queue", "worker, worker", "cloud, zone"]);
    expect(Object.values(drawn.board.components).find(({ kind }) => kind === "zone")?.size).toBeDefined();
  });

  it("stands where it is asked to", () => {
    const sketch = readSketch("web -> api");
    const mapping = takeProposals(sketch, mapNames(sketch, testContent));
    const { edit } = inheritBoard({
      sketch,
      mapping,
      catalogue: testContent,
      newId: context.newId,
      layOut,
      at: { x: 1_000, y: -400 },
    });
    expect(edit.edits.flatMap((one) => (one.type === "add-component" ? [one.position] : []))).toEqual([
      { x: 1_000, y: -400 },
      { x: 1_312, y: -400 },
    ]);
  });

  it("is refused on the board of a problem, where nothing is inherited", () => {
    const problem = { ...OWN, about: { ...OWN.about, problem: { slug: "group-chat", contentVersion: "1" } } };
    expect(() => draw("web -> api", {}, problem)).toThrow(/nothing here was inherited/);
  });
});
