import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { deriveOnce } from "@/lib/domain/graph/derive-once";
import { answerFlows, type Flow } from "@/lib/domain/overlay/answer-flows";
import { arrivalOf, reachedBy, type Arrival, type Reached } from "@/lib/domain/overlay/arrivals";
import { isStream, ownLifetime, resumes, type DeliveryLine } from "@/lib/domain/overlay/delivery-line";
import { isScreen } from "@/lib/domain/overlay/is-screen";
import { producersOf } from "@/lib/domain/overlay/producers";

/** The way of every agent's words to every screen. Lists are by id. */
export type DeliveryMap = {
  producers: readonly Part[];
  /** The screens that some agent's words reach. */
  surfaces: readonly Part[];
  lines: readonly DeliveryLine[];
  /** The logs that keep some agent's words for people, tables included where a screen reads on out of them. */
  logs: readonly Part[];
  /** Those that keep a producer's words. */
  logsOf: (producer: Part) => readonly Part[];
};

/** What arrives over one connection of a screen. */
type Arriving = { flow: Flow; client: Part; arrivals: readonly Arrival[] };

function arriving(index: BoardIndex, flow: Flow, all: readonly Reached[]): readonly Arriving[] {
  const client = index.part(flow.to);
  if (!client || !index.part(flow.from)) return [];
  const arrivals = all.flatMap((reached) => arrivalOf(index, reached, flow) ?? []);
  return arrivals.length === 0 ? [] : [{ flow, client, arrivals }];
}

/** A plain call beside a stream of the same words to the same screen begins them and does not bring them. */
function withoutWakeUps(index: BoardIndex, all: readonly Arriving[]): readonly Arriving[] {
  const streams = ({ line }: Flow): boolean => isStream(index, line) || resumes(line);
  const streamed = new Map<Part, Set<Part>>();
  for (const { flow, client, arrivals } of all) {
    if (!streams(flow)) continue;
    const known = streamed.get(client) ?? new Set();
    streamed.set(client, known);
    for (const one of arrivals) if (one.direct || one.logs.length > 0) known.add(one.producer);
  }
  return all.map((one) => {
    const brought = streams(one.flow) ? undefined : streamed.get(one.client);
    if (!brought) return one;
    const arrivals = one.arrivals.map((arrival) =>
      brought.has(arrival.producer) ? { ...arrival, direct: false } : arrival,
    );
    return { ...one, arrivals };
  });
}

function deliveryLine(index: BoardIndex, { flow, client, arrivals }: Arriving): readonly DeliveryLine[] {
  const whose = (arrives: (arrival: Arrival) => boolean): Part[] =>
    arrivals.filter(arrives).map(({ producer }) => producer);
  const direct = whose((one) => one.direct);
  const logged = whose((one) => one.logs.length > 0);
  const stored = whose((one) => one.stored && one.logs.length === 0);
  if (direct.length + logged.length + stored.length === 0) return [];
  const logs = new Set(arrivals.flatMap((one) => one.logs));
  const own = ownLifetime(index, flow.line);
  return [
    {
      line: flow.line,
      client,
      streams: isStream(index, flow.line),
      direct,
      logged,
      logs: index.parts.filter((part) => logs.has(part)),
      stored,
      lifetime: direct.length > 0 ? own : logged.length > 0 ? "session" : "permanent",
    },
  ];
}

/** The logs that each producer's words are kept in; a table is one where a screen reads on out of it and nothing else brings them. */
function keptIn(
  index: BoardIndex,
  reached: readonly Reached[],
  all: readonly Arriving[],
): ReadonlyMap<Part, readonly Part[]> {
  const kept = new Map(reached.map(({ producer, logs }) => [producer, new Set(logs)]));
  for (const { arrivals } of all)
    for (const { producer, sessions } of arrivals) for (const log of sessions) kept.get(producer)?.add(log);
  const listed = (logs: ReadonlySet<Part>): readonly Part[] =>
    logs.size === 0 ? [] : index.parts.filter((part) => logs.has(part));
  return new Map([...kept].map(([producer, logs]) => [producer, listed(logs)]));
}

function makeMap(index: BoardIndex): DeliveryMap {
  const producers = producersOf(index);
  const reached = producers.map((producer) => reachedBy(index, producer));
  const flows = answerFlows(index);
  const clients = reached.length === 0 ? [] : index.parts.filter(isScreen);
  const all = clients
    .flatMap((client) => flows.to(client.id))
    .flatMap((flow) => arriving(index, flow, reached));
  const lines = withoutWakeUps(index, all)
    .flatMap((one) => deliveryLine(index, one))
    .sort((a, b) => (a.line.id < b.line.id ? -1 : 1));
  const kept = keptIn(index, reached, all);
  const logs = new Set([...kept.values()].flat());
  const shown = new Set(lines.map(({ client }) => client));
  return {
    producers,
    surfaces: clients.filter((part) => shown.has(part)),
    lines,
    logs: index.parts.filter((part) => logs.has(part)),
    logsOf: (producer) => kept.get(producer) ?? [],
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

/** The lines whose words outlive a connection, so that an id can be asked for again. */
export function returnableLines(map: DeliveryMap): readonly DeliveryLine[] {
  return liveLines(map).filter(({ line, logged }) => resumes(line) || logged.length > 0);
}

/** Whether on every screen each producer that is heard there live is heard over some such line. */
export function isEachHeard(
  map: DeliveryMap,
  over: (line: DeliveryLine, producer: Part) => boolean,
): boolean {
  const lines = liveLines(map);
  return lines.every((one) =>
    [...one.direct, ...one.logged].every((producer) =>
      lines.some(
        (other) =>
          other.client === one.client &&
          (other.direct.includes(producer) || other.logged.includes(producer)) &&
          over(other, producer),
      ),
    ),
  );
}

/** Whether a screen comes back to a producer's words out of a log, over whichever of its lines. */
export function isKeptFor(map: DeliveryMap, client: Part, producer: Part): boolean {
  return map.lines.some(
    ({ line, client: at, logged }) => at === client && logged.includes(producer) && resumes(line),
  );
}

/** The screens on which a producer is heard, live or when it is done; by id. */
export function screensOf(map: DeliveryMap, producer: Part): readonly Part[] {
  const heard = map.lines.filter(({ direct, logged, stored }) =>
    [direct, logged, stored].some((some) => some.includes(producer)),
  );
  return map.surfaces.filter((surface) => heard.some(({ client }) => client === surface));
}

/** The screens that show what some other screen shows as well: one conversation, read in several places; by id. */
export function sharedScreens(map: DeliveryMap): readonly Part[] {
  const several = map.producers.map((producer) => screensOf(map, producer)).filter((some) => some.length > 1);
  return map.surfaces.filter((surface) => several.some((some) => some.includes(surface)));
}
