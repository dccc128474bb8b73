import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { deriveOnce } from "@/lib/domain/graph/derive-once";
import { reachFrom } from "@/lib/domain/graph/reach";
import { answerFlows, type Flow } from "@/lib/domain/overlay/answer-flows";
import { isStream, ownLifetime, resumes, type DeliveryLine } from "@/lib/domain/overlay/delivery-line";
import { isKeeper, isLog } from "@/lib/domain/overlay/is-log";
import { producersOf } from "@/lib/domain/overlay/producers";

/** The way of every agent's words to every screen. Lists are by id. */
export type DeliveryMap = {
  producers: readonly Part[];
  /** The screens that some agent's words reach. */
  surfaces: readonly Part[];
  lines: readonly DeliveryLine[];
  /** The logs that some agent's words reach. */
  logs: readonly Part[];
  /** The logs that a producer's words reach. */
  logsOf: (producer: Part) => readonly Part[];
};

/** How far words go: past nothing that keeps them, past logs, or past stores as well. */
export type Through = "live" | "logs" | "stores";

function maySpread(part: Part | undefined, through: Through): boolean {
  if (!part || part.facts.has("client") || part.facts.has("container")) return false;
  if (part.facts.has("model") || part.facts.has("tool")) return false;
  if (isLog(part)) return through !== "live";
  return through === "stores" || !isKeeper(part);
}

type Takes = (flow: Flow) => boolean;

function spread(index: BoardIndex, start: string, through: Through, takes?: Takes): ReadonlySet<string> {
  const flows = answerFlows(index);
  return reachFrom([start], (id) => {
    if (id !== start && !maySpread(index.part(id), through)) return [];
    const onward = flows.from(id);
    return (takes ? onward.filter(takes) : onward).map((flow) => flow.to);
  });
}

function noReaches(): Map<string, ReadonlySet<string>> {
  return new Map();
}

/** What words reach from a part on; what may not be passed is reached and left alone. Found once per index. */
export function wordsReach(index: BoardIndex, start: string, through: Through): ReadonlySet<string> {
  const known = deriveOnce<BoardIndex, ReturnType<typeof noReaches>>(index, noReaches);
  const key = `${through} ${start}`;
  const found = known.get(key) ?? spread(index, start, through);
  known.set(key, found);
  return found;
}

/** What one producer's words reach: without a log, as a stream all the way, with logs, and by way of stores. */
type Reached = {
  producer: Part;
  live: ReadonlySet<string>;
  streamed: ReadonlySet<string>;
  logs: readonly Part[];
  stores: ReadonlySet<string>;
};

function reachedBy(index: BoardIndex, producer: Part): Reached {
  const withLogs = wordsReach(index, producer.id, "logs");
  const streams = ({ line }: Flow): boolean => isStream(index, line) || line.purpose === "publish";
  return {
    producer,
    live: wordsReach(index, producer.id, "live"),
    streamed: spread(index, producer.id, "live", streams),
    logs: index.parts.filter((part) => withLogs.has(part.id) && isLog(part)),
    stores: wordsReach(index, producer.id, "stores"),
  };
}

/** A durable store serves as a log where a line that resumes reads out of it. */
function tableLogs(index: BoardIndex, { stores }: Reached, { line, from }: Flow): readonly Part[] {
  if (!resumes(line)) return [];
  return index.parts.filter(
    (part) =>
      stores.has(part.id) &&
      isKeeper(part) &&
      part.facts.has("durable") &&
      wordsReach(index, part.id, "logs").has(from),
  );
}

/**
 * How a producer's words come to the near end of a line. Whoever writes to a log is woken by plain calls, so only a
 * stream all the way is a second way, around the log.
 */
function arrivalOf(
  index: BoardIndex,
  reached: Reached,
  flow: Flow,
): { direct: boolean; logs: readonly Part[]; stored: boolean } {
  const source = index.part(flow.from);
  const streams = isStream(index, flow.line);
  const kept = source !== undefined && (isLog(source) || isKeeper(source));
  const tables = tableLogs(index, reached, flow);
  const asStream = streams || resumes(flow.line) || (source !== undefined && isLog(source));
  const logs = asStream
    ? reached.logs.filter((log) => log.id === flow.from || wordsReach(index, log.id, "logs").has(flow.from))
    : [];
  const hasLog = reached.logs.length + tables.length > 0;
  const near = hasLog ? streams && reached.streamed.has(flow.from) : reached.live.has(flow.from);
  const direct = near && !kept;
  return {
    direct,
    logs: [...logs, ...tables],
    stored: !direct && !reached.live.has(flow.from) && reached.stores.has(flow.from),
  };
}

function deliveryLine(index: BoardIndex, flow: Flow, all: readonly Reached[]): DeliveryLine | undefined {
  const client = index.part(flow.to);
  if (!client?.facts.has("client") || !index.part(flow.from)) return undefined;
  const arrivals = all.map((reached) => ({ reached, arrival: arrivalOf(index, reached, flow) }));
  const whose = (arrives: (arrival: (typeof arrivals)[number]["arrival"]) => boolean): Part[] =>
    arrivals.filter(({ arrival }) => arrives(arrival)).map(({ reached }) => reached.producer);
  const direct = whose((one) => one.direct);
  const logged = whose((one) => one.logs.length > 0);
  const stored = whose((one) => one.stored && one.logs.length === 0);
  if (direct.length + logged.length + stored.length === 0) return undefined;
  const logs = new Set(arrivals.flatMap(({ arrival }) => arrival.logs));
  const own = ownLifetime(index, flow.line);
  return {
    line: flow.line,
    client,
    streams: isStream(index, flow.line),
    direct,
    logged,
    logs: index.parts.filter((part) => logs.has(part)),
    stored,
    lifetime: direct.length > 0 ? own : logged.length > 0 ? "session" : "permanent",
  };
}

function makeMap(index: BoardIndex): DeliveryMap {
  const producers = producersOf(index);
  const reached = producers.map((producer) => reachedBy(index, producer));
  const flows = answerFlows(index);
  const clients = reached.length === 0 ? [] : index.parts.filter((part) => part.facts.has("client"));
  const lines = clients
    .flatMap((client) => flows.to(client.id))
    .flatMap((flow) => deliveryLine(index, flow, reached) ?? [])
    .sort((a, b) => (a.line.id < b.line.id ? -1 : 1));
  const logs = new Set(reached.flatMap((one) => one.logs));
  const shown = new Set(lines.map(({ client }) => client));
  return {
    producers,
    surfaces: clients.filter((part) => shown.has(part) && !part.facts.has("external")),
    lines,
    logs: index.parts.filter((part) => logs.has(part)),
    logsOf: (producer) => reached.find((one) => one.producer === producer)?.logs ?? [],
  };
}

/** Maps how answers travel from agents to screens, once per index. Empty where nothing on the board makes answers. */
export function mapDelivery(index: BoardIndex): DeliveryMap {
  return deriveOnce(index, makeMap);
}

/** The lines that bring words as they are said, not only the finished text out of a store. */
export function liveLines(map: DeliveryMap): readonly DeliveryLine[] {
  return map.lines.filter((line) => line.direct.length + line.logged.length > 0);
}

/** The lines whose words no log stands behind. */
export function directLines(map: DeliveryMap): readonly DeliveryLine[] {
  return map.lines.filter((line) => line.direct.length > 0);
}

/** The lines that bring words out of a log. */
export function loggedLines(map: DeliveryMap): readonly DeliveryLine[] {
  return map.lines.filter((line) => line.logged.length > 0);
}
