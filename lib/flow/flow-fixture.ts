import { SILENT_OVERLAY } from "@/lib/domain/overlay/silence";
import type { Board } from "@/lib/domain/board/board-schema";
import type { Component } from "@/lib/domain/board/component-schema";
import type { Connection } from "@/lib/domain/board/connection-schema";
import type { Kind } from "@/lib/domain/catalogue/kind-schema";
import { EMPTY_BOARD } from "@/lib/domain/edit/plan-fixture";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import type { Analysis } from "@/lib/domain/ladder/analysis";
import type { FlowInput } from "@/lib/flow/flow-input";

const source = { title: "a test" };
const figure = { value: 1, low: 1, high: 1, grade: "judgement", source } as const;
const card = { what: "", when: "", whenNot: "", failsBy: "" };

function kind(id: string, name: string, facts: Kind["facts"], category: Kind["category"]): Kind {
  const figures = { latencyMs: figure, availability: figure, usdPerMonth: figure };
  return {
    id,
    name,
    category,
    icon: "server",
    aliases: [],
    facts,
    settings: [],
    capacity: {},
    ...figures,
    card,
    sources: [source],
  };
}

/** For tests: four kinds that differ only in what they can do. */
export const CATALOGUE: Catalogue = {
  kinds: {
    browser: kind("browser", "Web browser", ["client", "browser"], "client"),
    server: kind("server", "App server", ["serves", "runs-code"], "compute"),
    store: kind("store", "Database", ["stores", "durable"], "data"),
    zone: kind("zone", "Zone", ["container", "zone"], "container"),
  },
  protocols: {},
  styles: {},
};

/** For tests: a component at a place. */
export function part(
  id: string,
  kindId: string,
  x: number,
  y: number,
  more: Partial<Component> = {},
): Component {
  return {
    id: id as Component["id"],
    kind: kindId,
    name: id,
    position: { x, y },
    pinned: false,
    settings: {},
    origin: "drawn",
    ...more,
  };
}

/** For tests: a request from one component to another, named "a-b". */
export function line(from: string, to: string): Connection {
  const ends = { from: from as Connection["from"], to: to as Connection["to"] };
  return {
    id: `${from}-${to}` as Connection["id"],
    ...ends,
    purpose: "request",
    settings: {},
    origin: "drawn",
  };
}

/** For tests: a board of these components and lines. */
export function boardOf(parts: readonly Component[], lines: readonly Connection[] = []): Board {
  return {
    ...EMPTY_BOARD,
    components: Object.fromEntries(parts.map((one) => [one.id, one])),
    connections: Object.fromEntries(lines.map((one) => [one.id, one])),
  };
}

/** For tests: an analysis that finds nothing and owes nothing. */
export const QUIET: Analysis = (() => {
  const load = {
    engine: "static",
    usersPerDay: 1,
    components: {},
    connections: {},
    classes: [],
    metrics: {},
  } as const;
  const progress = {
    stages: [],
    stage: 0,
    storedStage: 0,
    steps: [],
    owed: [],
    accepted: 0,
    defensible: false,
  };
  return { load, stageLoad: load, findings: [], progress, overlay: SILENT_OVERLAY };
})();

/** For tests: a picture of this board with nothing chosen, traced or previewed. */
export function inputOf(board: Board, more: Partial<FlowInput> = {}): FlowInput {
  const selection = { components: [], connections: [], cards: [], dataModels: [] };
  return {
    board,
    catalogue: CATALOGUE,
    analysis: QUIET,
    ghost: null,
    selection,
    evidence: null,
    trace: null,
    connectingFrom: null,
    delivery: false,
    ...more,
  };
}
