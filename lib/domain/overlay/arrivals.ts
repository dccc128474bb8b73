import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import type { Flow } from "@/lib/domain/overlay/answer-flows";
import { worksUnasked } from "@/lib/domain/overlay/beginnings";
import { isStream, resumes } from "@/lib/domain/overlay/delivery-line";
import { isForPeople } from "@/lib/domain/overlay/is-for-people";
import { isKeeper, isLog, keepsRecords } from "@/lib/domain/overlay/is-log";
import { callsTo } from "@/lib/domain/overlay/producers";
import { spreadWords, wordsReach } from "@/lib/domain/overlay/words-reach";

/** What one producer's words reach: without a log, as a stream all the way, with logs, and by way of stores. */
export type Reached = {
  producer: Part;
  live: ReadonlySet<string>;
  streamed: ReadonlySet<string>;
  /** The logs on its way to people, and every session layer that it writes to. */
  logs: readonly Part[];
  stores: ReadonlySet<string>;
};

/** How a producer's words come to the near end of a screen's connection. */
export type Arrival = {
  producer: Part;
  direct: boolean;
  /** The logs that they come out of, tables included where the line reads on out of them. */
  logs: readonly Part[];
  /** Those of them that stand between: the producer's run does not hang on the request that began it. */
  sessions: readonly Part[];
  stored: boolean;
};

/** Follows one producer's words over the board. */
export function reachedBy(index: BoardIndex, producer: Part): Reached {
  const withLogs = wordsReach(index, producer.id, "logs");
  const streams = ({ line }: Flow): boolean => isStream(index, line) || line.purpose === "publish";
  return {
    producer,
    live: wordsReach(index, producer.id, "live"),
    streamed: spreadWords(index, producer.id, "live", streams),
    logs: index.parts.filter((part) => withLogs.has(part.id) && isLog(part) && isForPeople(index, part)),
    stores: wordsReach(index, producer.id, "stores"),
  };
}

/** Records serve as a log where a line that resumes reads out of them and out of no log. */
function tableLogs(index: BoardIndex, { stores }: Reached, { line, from }: Flow): readonly Part[] {
  if (!resumes(line)) return [];
  return index.parts.filter(
    (part) =>
      stores.has(part.id) &&
      keepsRecords(part) &&
      (part.id === from || wordsReach(index, part.id, "logs").has(from)),
  );
}

function logsOn(index: BoardIndex, { logs }: Reached, { line, from }: Flow): readonly Part[] {
  const source = index.part(from);
  const reads = isStream(index, line) || resumes(line) || (source !== undefined && isLog(source));
  return reads ? logs.filter((log) => log.id === from || wordsReach(index, log.id, "logs").has(from)) : [];
}

/** Whether somebody said that a producer's run goes on without the request that began it. */
function isOffRequest(index: BoardIndex, producer: Part): boolean {
  const says = producer.component.settings["onDisconnect"];
  return (
    says === "continue" ||
    says === "grace" ||
    (says === undefined &&
      callsTo(index, producer, "model").some(({ settings }) => settings["abort"] === "run"))
  );
}

/**
 * How a producer's words come to the near end of a line; undefined where they do not come there at all. Whoever writes to a log is woken by plain calls, so only a
 * stream is a second way, around the log: one that streams all the way, or that no log comes out of. Where a line reads
 * on out of what the producer itself keeps, what is live on it has been kept as well.
 */
export function arrivalOf(index: BoardIndex, reached: Reached, flow: Flow): Arrival | undefined {
  const { producer, live, streamed, stores } = reached;
  if (!stores.has(flow.from)) return undefined;
  const source = index.part(flow.from);
  const kept = source !== undefined && (isLog(source) || isKeeper(source));
  const logs = logsOn(index, reached, flow);
  const tables = logs.length > 0 ? [] : tableLogs(index, reached, flow);
  const streams = isStream(index, flow.line);
  const around = streamed.has(flow.from) || (logs.length === 0 && live.has(flow.from));
  const near = reached.logs.length + tables.length > 0 ? streams && around : live.has(flow.from);
  const ownLog =
    tables.length > 0 || (logs.length > 0 && !logs.some((log) => log.facts.has("session-layer")));
  const direct = near && !kept && !(ownLog && resumes(flow.line));
  const fetched = !direct && !live.has(flow.from) && stores.has(flow.from);
  return {
    producer,
    direct,
    logs: [...logs, ...tables],
    sessions: isOffRequest(index, producer) || !live.has(flow.from) ? [...logs, ...tables] : logs,
    stored: fetched && !worksUnasked(index, producer),
  };
}
