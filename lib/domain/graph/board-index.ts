import type { Fact } from "@/lib/domain/catalogue/facts";
import type { Kind } from "@/lib/domain/catalogue/kind-schema";
import type { Board } from "@/lib/domain/board/board-schema";
import type { Component } from "@/lib/domain/board/component-schema";
import type { Connection } from "@/lib/domain/board/connection-schema";
import type { Scalar } from "@/lib/domain/board/scalars";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";

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
};

function factsOf(component: Component, kind: Kind | undefined): ReadonlySet<Fact> {
  const facts = new Set<Fact>(kind?.facts);
  if (!facts.has("generic")) return facts;
  for (const [key, switched] of Object.entries(SWITCHED_FACTS)) {
    if (component.settings[key] === true) switched.forEach((fact) => facts.add(fact));
  }
  return facts;
}

/** The value of a setting: what the person gave, else the kind's default, else undefined. */
export function settingOf(part: Pick<Part, "component" | "kind">, key: string): Scalar | undefined {
  const given = part.component.settings[key];
  return given ?? part.kind?.settings.find((setting) => setting.key === key)?.default;
}

/** A number of a setting; `fallback` when it is not given or not a number. */
export function numberOf(part: Pick<Part, "component" | "kind">, key: string, fallback: number): number {
  const value = settingOf(part, key);
  return typeof value === "number" && Number.isFinite(value) ? value : fallback;
}

/** Indexes a board once, in linear time. Dangling connections are left out. */
export function indexBoard(board: Board, catalogue: Catalogue): BoardIndex {
  const components = Object.values(board.components).sort((a, b) => (a.id < b.id ? -1 : 1));
  const connections = Object.values(board.connections)
    .filter((line) => Object.hasOwn(board.components, line.from) && Object.hasOwn(board.components, line.to))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const out = new Map<string, Connection[]>(components.map((component) => [component.id, []]));
  const into = new Map<string, Connection[]>(components.map((component) => [component.id, []]));
  for (const line of connections) {
    out.get(line.from)?.push(line);
    into.get(line.to)?.push(line);
  }
  const parts = components.map((component): Part => {
    const kind = Object.hasOwn(catalogue.kinds, component.kind) ? catalogue.kinds[component.kind] : undefined;
    return {
      id: component.id,
      component,
      kind,
      facts: factsOf(component, kind),
      out: out.get(component.id) ?? [],
      in: into.get(component.id) ?? [],
    };
  });
  const byId = new Map(parts.map((part) => [part.id, part]));
  return { board, catalogue, parts, part: (id) => byId.get(id), connections };
}
