import type { Kind, Resource } from "@/lib/domain/catalogue/kind-schema";
import type { Setting } from "@/lib/domain/catalogue/setting-schema";
import { numberOf, settingOf, type BoardIndex, type Part } from "@/lib/domain/graph/board-index";
import { copiesOf } from "@/lib/domain/graph/copies";
import { SECONDS_PER_DAY } from "@/lib/domain/load/flows";
import type { CapacityWorking, ResourceUse } from "@/lib/domain/load/load-report";
import type { AsIf } from "@/lib/domain/load/operations";
import type { Arrivals } from "@/lib/domain/load/traffic";

type Choice = Extract<Setting, { type: "choice" }>;
type Figure = Kind["latencyMs"];

/** What a kind says of capacities: its figures, the settings that hold them per part, and the choices that scale them. */
type KindFigure = { resource: Resource; key: string; figure: Figure };
type KindCapacity = { figures: readonly KindFigure[]; factors: readonly Choice[] };

/** A kind never changes, so its figures are listed once. */
const known = new WeakMap<Kind, KindCapacity>();

function capacityOfKind(kind: Kind): KindCapacity {
  const before = known.get(kind);
  if (before) return before;
  const made = {
    figures: Object.entries(kind.capacity).map(([name, figure]) => ({
      resource: name as Resource,
      key: `capacity/${name}`,
      figure,
    })),
    factors: kind.settings.filter(
      (setting): setting is Choice =>
        setting.type === "choice" &&
        setting.options.some((option) => option.capacityFactor ?? option.costFactor),
    ),
  };
  known.set(kind, made);
  return made;
}

/** The product of the factors that a part's chosen settings carry (its size, its runtime). */
function factorOf(part: Part, factor: "capacityFactor" | "costFactor"): number {
  if (!part.kind) return 1;
  let product = 1;
  for (const setting of capacityOfKind(part.kind).factors) {
    const chosen = settingOf(part, setting.key);
    product *= setting.options.find((option) => option.value === chosen)?.[factor] ?? 1;
  }
  return product;
}

/** How many machines share the work: copies, times shards. */
function machinesOf(index: BoardIndex, part: Part, asIf: ReadonlySet<AsIf>): number {
  const instances = asIf.has("one-instance") ? 1 : copiesOf(index, part);
  const shards = asIf.has("one-shard") ? 1 : Math.max(1, numberOf(part, "shards", 1));
  return instances * shards;
}

/** How the capacity of one resource comes about: a figure of the kind or of the person, times size and copies. */
function workingOf(
  part: Part,
  { resource, key, figure }: KindFigure,
  factor: number,
  instances: number,
): CapacityWorking {
  const own = part.component.settings[key];
  const edited = typeof own === "number" && own > 0;
  const { low, high, grade, source } = figure;
  return {
    perInstance: edited ? own : figure.value,
    low,
    high,
    grade,
    source,
    edited,
    instances,
    factor: resource === "storedBytes" ? 1 : factor,
  };
}

/** What a part holds once its retention is full: its own, where it lets go earlier than the system as a whole. */
function heldBytes({ board }: BoardIndex, part: Part, here: Arrivals): number {
  const { retentionDays } = board.workload;
  const days = Math.min(retentionDays, numberOf(part, "retentionDays", retentionDays));
  return here.storedBytesPerSecond * SECONDS_PER_DAY * days;
}

function demandOf(index: BoardIndex, part: Part, resource: Resource, here: Arrivals): number {
  const operations = here.reads + here.writes;
  switch (resource) {
    case "requestsPerSecond":
    case "messagesPerSecond":
      return operations;
    case "readsPerSecond":
      return here.reads;
    case "writesPerSecond":
      return here.writes;
    case "connections":
      return here.connections;
    case "storedBytes":
      return part.facts.has("caches") ? 0 : heldBytes(index, part, here);
    case "concurrentRuns":
      return (operations * numberOf(part, "processingMs", part.kind?.latencyMs.value ?? 0)) / 1_000;
  }
}

function busiestFirst(a: ResourceUse, b: ResourceUse): number {
  return b.utilisation - a.utilisation || (a.resource < b.resource ? -1 : 1);
}

/**
 * Divides what arrives at a part by what it carries of each resource that its kind can run out of, busiest first; ties
 * in order of name. `only` leaves out all other resources.
 */
export function usesOf(
  index: BoardIndex,
  part: Part,
  here: Arrivals,
  asIf: ReadonlySet<AsIf>,
  only?: Resource,
): ResourceUse[] {
  if (!part.kind) return [];
  const { figures } = capacityOfKind(part.kind);
  const factor = factorOf(part, "capacityFactor");
  const instances = machinesOf(index, part, asIf);
  const uses: ResourceUse[] = [];
  for (const figure of figures) {
    const { resource } = figure;
    if (only !== undefined && resource !== only) continue;
    const working = workingOf(part, figure, factor, instances);
    const capacity = working.perInstance * working.factor * instances;
    const arrivals = demandOf(index, part, resource, here);
    uses.push({ resource, arrivals, capacity, utilisation: capacity > 0 ? arrivals / capacity : 0, working });
  }
  return uses.length > 1 ? uses.sort(busiestFirst) : uses;
}

const NOTHING_LEFT_OUT: ReadonlySet<AsIf> = new Set();

const TERABYTE = 1e12;
const DAYS_PER_MONTH = 30;

/** What is billed by the terabyte, in dollars a month: what it holds once retention is full, and what it sends out. */
export function meteredCost(index: BoardIndex, part: Part, here: Arrivals): number {
  if (!part.kind?.meters) return 0;
  const { heldUsdPerTerabyte, sentUsdPerTerabyte } = part.kind.meters;
  const held = heldBytes(index, part, here);
  const sent = here.sentBytesPerSecond * SECONDS_PER_DAY * DAYS_PER_MONTH;
  return (
    (held * (heldUsdPerTerabyte?.value ?? 0) +
      sent * numberOf(part, "sentUsdPerTerabyte", sentUsdPerTerabyte?.value ?? 0)) /
    TERABYTE
  );
}

/** Running and standby copies, in dollars a month; what is billed by the terabyte comes on top. */
export function costOf(index: BoardIndex, part: Part): number {
  const standby = settingOf(part, "failover");
  const copies =
    machinesOf(index, part, NOTHING_LEFT_OUT) * (standby === "passive" || standby === "active" ? 2 : 1);
  return (part.kind?.usdPerMonth.value ?? 0) * factorOf(part, "costFactor") * copies;
}
