import type { Sketch } from "@/lib/domain/coaching/rule-board-schema";
import { line, part } from "@/lib/domain/coaching/sketch-fixture";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";

/** For tests: the same architecture as somebody else would have drawn it. */

type Line = Sketch["connections"][number];
export type Drawn = Pick<Sketch, "components" | "connections">;
type Knows = (name: string, fact: string) => boolean;

/** Which facts the parts of a drawing have, by the catalogue. */
export function knows({ components }: Drawn, { kinds }: PublicKnowledge): Knows {
  const facts = new Map<string, readonly string[]>(
    components.map(({ id, kind }) => [id, kinds[kind]?.facts ?? []]),
  );
  return (name, fact) => (facts.get(name) ?? []).includes(fact);
}

/** Streams and subscriptions are drawn in either direction: from who reads, or from who hands over. */
export function isDrawnEitherWay({ purpose }: Line): boolean {
  return purpose === "stream" || purpose === "subscribe";
}

/** The drawing with these of its lines drawn from their other ends. */
export function turnedAt(drawn: Drawn, ids: ReadonlySet<string>): Drawn {
  const connections = drawn.connections.map((one) =>
    one.id !== undefined && ids.has(one.id) ? { ...one, from: one.to, to: one.from } : one,
  );
  return { ...drawn, connections };
}

function inAnyOrder<Item>(items: readonly Item[], next: () => number): Item[] {
  return items
    .map((item) => ({ item, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** The drawing under other ids, with parts and lines in another order. Names stay what they were. */
export function shuffled({ components, connections }: Drawn, next: () => number): Drawn {
  const ids = new Map(inAnyOrder(components, next).map(({ id }, at) => [id, `p${String(90 - at)}`]));
  const other = (id: Line["from"]): Line["from"] => ids.get(id) ?? id;
  return {
    components: inAnyOrder(components, next).map((one) => ({ ...one, id: other(one.id), name: one.id })),
    connections: inAnyOrder(connections, next).map((one, at) => ({
      ...one,
      id: `c${String(at)}`,
      from: other(one.from),
      to: other(one.to),
    })),
  };
}

/** The drawing with a part in front of all that screens speak to; the hop behind it is drawn as `inner` says. */
export function withFront(
  drawn: Drawn,
  front: { kind: string; settings: Record<string, string | number> },
  has: Knows,
  inner: "the same" | "a plain call",
): Drawn {
  const fronts = new Map<string, Line["from"]>();
  const frontOf = (far: string): Line["from"] => {
    const name = fronts.get(far) ?? `Front${String(fronts.size)}`;
    fronts.set(far, name);
    return name;
  };
  const connections = drawn.connections.flatMap((one): Line[] => {
    const out = has(one.from, "client");
    if (out === has(one.to, "client") || one.purpose === "lookup") return [one];
    const name = frontOf(out ? one.to : one.from);
    const { settings: _settings, ...bare } = one;
    const id = `${one.id ?? ""}f`;
    const same = out ? { ...bare, from: name } : { ...bare, to: name };
    const plain = line(`${name} ${out ? one.to : one.from} request https`);
    return [
      out ? { ...one, to: name } : { ...one, from: name },
      { ...(inner === "the same" ? same : plain), id },
    ];
  });
  const parts = [...fronts.values()].map((name) => part(`${front.kind} ${name}`, front.settings));
  return { components: [...drawn.components, ...parts], connections };
}

/** The drawing with a log beside it that takes every agent's events for a warehouse, where no screen reads. */
export function withAudit(drawn: Drawn, knowledge: PublicKnowledge): Drawn {
  const has = knows(drawn, knowledge);
  const agents = drawn.components.filter(({ id }) => has(id, "agent"));
  return {
    components: [
      ...drawn.components,
      part("event-log Audit"),
      part("worker Loader"),
      part("data-warehouse Warehouse"),
    ],
    connections: [
      ...drawn.connections,
      ...agents.map(({ id }) => line(`${id} Audit publish kafka`)),
      line("Loader Audit subscribe kafka"),
      line("Loader Warehouse write sql"),
    ],
  };
}

/** The same catalogue with every kind under another name, and drawings in the new names. */
export function underOtherNames(knowledge: PublicKnowledge): {
  knowledge: PublicKnowledge;
  rename: (drawn: Drawn) => Drawn;
} {
  const ids = Object.keys(knowledge.kinds).sort();
  const names = new Map(ids.map((id, at) => [id, `k-${String(900 - at)}`]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const kinds = Object.values(knowledge.kinds).map((kind) => ({ ...kind, id: nameOf(kind.id) }));
  return {
    knowledge: { ...knowledge, kinds: Object.fromEntries(kinds.map((kind) => [kind.id, kind])) },
    rename: ({ components, connections }) => ({
      components: components.map((one) => ({ ...one, kind: nameOf(one.kind) })),
      connections,
    }),
  };
}
