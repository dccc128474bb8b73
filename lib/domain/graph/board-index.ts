import type { Fact } from "@/lib/domain/catalogue/facts";
import type { Kind } from "@/lib/domain/catalogue/kind-schema";
import type { Board } from "@/lib/domain/board/board-schema";
import type { Component } from "@/lib/domain/board/component-schema";
import type { Connection } from "@/lib/domain/board/connection-schema";
import type { Scalar } from "@/lib/domain/board/scalars";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import type { Derived } from "@/lib/domain/graph/derive-once";

/** Switches of generic kinds that stand for facts. */
const SWITCHED_FACTS: Readonly<Record<string, readonly Fact[]>> = {
  canServe: ["serves"],
  canRunCode: ["runs-code"],
  canStore: ["stores", "durable"],
  canCache: ["caches"],
  canBalance: ["balances"],
  canAbsorbBursts: ["absorbs-bursts"],
  canHoldConnections: ["holds-connections"],
  canAuthenticate: ["authenticates"],
  canLimitRate: ["limits-rate"],
};

/** A component with what the catalogue says of it. */
export type Part = {
  id: string;
  component: Component;
  kind: Kind | undefined;
  facts: ReadonlySet<Fact>;
  out: readonly Connection[];
  in: readonly Connection[];
};

/** A board ready to be asked about. Lists are sorted by id, so that nothing depends on the order of keys. */
export type BoardIndex = {
  board: Board;
  catalogue: Catalogue;
  parts: readonly Part[];
  part: (id: string) => Part | undefined;
  connections: readonly Connection[];
  /** What was derived from this index so far: read and filled by `deriveOnce` alone. */
  derived: Derived;
};

/** Facts and defaults of a kind never change, so they are listed once per kind. */
const kindFacts = new WeakMap<Kind, ReadonlySet<Fact>>();
const kindDefaults = new WeakMap<Kind, ReadonlyMap<string, Scalar>>();
const NO_FACTS: ReadonlySet<Fact> = new Set();

function factsOfKind(kind: Kind): ReadonlySet<Fact> {
  const known = kindFacts.get(kind);
  if (known) return known;
  const facts = new Set(kind.facts);
  kindFacts.set(kind, facts);
  return facts;
}

function factsOf(component: Component, kind: Kind | undefined): ReadonlySet<Fact> {
  if (!kind) return NO_FACTS;
  const ofKind = factsOfKind(kind);
  if (!ofKind.has("generic")) return ofKind;
  const facts = new Set(ofKind);
  for (const [key, switched] of Object.entries(SWITCHED_FACTS)) {
    if (component.settings[key] === true) switched.forEach((fact) => facts.add(fact));
  }
  return facts;
}

function defaultsOf(kind: Kind): ReadonlyMap<string, Scalar> {
  const known = kindDefaults.get(kind);
  if (known) return known;
  const defaults = new Map<string, Scalar>();
  for (const { key, default: value } of kind.settings) {
    if (value !== undefined && !defaults.has(key)) defaults.set(key, value);
  }
  kindDefaults.set(kind, defaults);
  return defaults;
}

/** The value of a setting: what the person gave, else the kind's default, else undefined. */
export function settingOf(part: Pick<Part, "component" | "kind">, key: string): Scalar | undefined {
  const given = part.component.settings[key];
  return given ?? (part.kind && defaultsOf(part.kind).get(key));
}

/** A number of a setting; `fallback` when it is not given or not a number. */
export function numberOf(part: Pick<Part, "component" | "kind">, key: string, fallback: number): number {
  const value = settingOf(part, key);
  return typeof value === "number" && Number.isFinite(value) ? value : fallback;
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}

/** Indexes a board once, in linear time. Dangling connections are left out. */
export function indexBoard(board: Board, catalogue: Catalogue): BoardIndex {
  const lists = new Map<string, { out: Connection[]; in: Connection[] }>();
  const parts = Object.values(board.components)
    .sort(byId)
    .map((component): Part => {
      const kind = Object.hasOwn(catalogue.kinds, component.kind)
        ? catalogue.kinds[component.kind]
        : undefined;
      const lines = { out: [], in: [] };
      lists.set(component.id, lines);
      return { id: component.id, component, kind, facts: factsOf(component, kind), ...lines };
    });
  const connections = Object.values(board.connections)
    .filter((line) => lists.has(line.from) && lists.has(line.to))
    .sort(byId);
  for (const line of connections) {
    lists.get(line.from)?.out.push(line);
    lists.get(line.to)?.in.push(line);
  }
  const known = new Map(parts.map((part) => [part.id, part]));
  return { board, catalogue, parts, part: (id) => known.get(id), connections, derived: new Map() };
}
