import { settingOf, type BoardIndex, type Part } from "@/lib/domain/graph/board-index";
import { hasSetting, isGiven, offersSetting } from "@/lib/domain/graph/settings";
import { ownLifetime, protocolOf, resumes, type DeliveryLine } from "@/lib/domain/overlay/delivery-line";
import { directLines, isKeptFor, liveLines, mapDelivery } from "@/lib/domain/overlay/delivery-map";
import { evidence, inWords, named, type FailureCheck } from "@/lib/domain/overlay/failures/failure-evidence";
import { isSaidSingle, isSmallWork } from "@/lib/domain/overlay/is-small-system";
import { isKeeper } from "@/lib/domain/overlay/is-log";
import { nearEnd } from "@/lib/domain/overlay/channels";
import { frontHops, isFront } from "@/lib/domain/overlay/front-hops";
import { recordsOf } from "@/lib/domain/overlay/records-of";
import { wordsReach } from "@/lib/domain/overlay/words-reach";
import { isSilentAtTimes } from "@/lib/domain/overlay/run-facts";
import { callsTo } from "@/lib/domain/overlay/producers";

function connectionsOf(lines: readonly DeliveryLine[]): DeliveryLine["line"][] {
  return lines.map(({ line }) => line);
}

function withoutResume(lines: readonly DeliveryLine[]): readonly DeliveryLine[] {
  return lines.filter(({ line }) => !resumes(line));
}

/** The lines whose words the screen finds nowhere else: it does not come back over them, nor to a log that has the same. */
function losing(index: BoardIndex): readonly DeliveryLine[] {
  const map = mapDelivery(index);
  return withoutResume(directLines(map)).filter(({ client, direct }) =>
    direct.some((producer) => !isKeptFor(map, client, producer)),
  );
}

/** F01: the words live in one connection, and nothing brings back what was missed. */
export const droppedStream: FailureCheck = (index) => {
  const lines = connectionsOf(losing(index));
  return evidence(
    `Nothing but ${inWords(index, lines)} has the words, and nothing brings back what was missed.`,
    [],
    lines,
  );
};

/** F02: a reload finds nothing, since words are kept when the run ends or not at all. */
export const refreshLosesOutput: FailureCheck = (index) => {
  const lines = losing(index).filter(({ direct }) =>
    direct.some((producer) => settingOf(producer, "saves") !== "as-it-goes"),
  );
  const found = connectionsOf(lines);
  return evidence(`A reload of ${inWords(index, found)} has nothing to read before the run ends.`, [], found);
};

/** What closes what is silent: the parts in front of the screen's connection, and those before a producer that is asked. */
function idleHops(index: BoardIndex, { line, direct }: DeliveryLine): readonly Part[] {
  const near = nearEnd(index, line);
  const inner = index.parts.filter(
    (part) =>
      isFront(part) &&
      wordsReach(index, part.id, "live").has(near) &&
      direct.some((producer) => wordsReach(index, producer.id, "live").has(part.id)),
  );
  const found = new Set([...frontHops(index, line), ...inner]);
  return index.parts.filter((part) => found.has(part));
}

/** F03: a silent minute, a hop that closes what is silent, and neither heartbeat nor resume. */
export const silentGapCut: FailureCheck = (index) => {
  const map = mapDelivery(index);
  const cut = liveLines(map).filter((line) => {
    const { settings } = line.line;
    const silent = [...line.direct, ...line.logged].some((producer) => isSilentAtTimes(index, producer));
    return (
      !isGiven(settings["heartbeat"]) && !resumes(line.line) && silent && idleHops(index, line).length > 0
    );
  });
  const hops = cut.flatMap((line) => idleHops(index, line));
  return evidence(
    `What is silent is closed at ${named(hops)}, and a tool or a plan can be silent for longer.`,
    hops,
    connectionsOf(cut),
  );
};

/** F04: the connection comes back by itself, and the reader's position does not. */
export const reconnectIsNoSession: FailureCheck = (index) => {
  const lines = withoutResume(liveLines(mapDelivery(index))).filter(
    ({ line, streams }) => streams && ownLifetime(index, line) === "connection",
  );
  const found = connectionsOf(lines);
  return evidence(
    `After a reconnect of ${inWords(index, found)}, nothing says where the reader had been.`,
    [],
    found,
  );
};

/** F19: nothing durable has what was said, or the log forgets it and no store has the rest. */
export const historyDisappears: FailureCheck = (index) => {
  const map = mapDelivery(index);
  const forgetting = map.producers.filter((producer) => {
    const says = (log: Part): boolean =>
      hasSetting(log, "retentionDays") || !offersSetting(log, "retentionDays");
    if (isSaidSingle(index, producer) || isSmallWork(index, producer) || map.logsOf(producer).some(says))
      return false;
    return settingOf(producer, "saves") === "never" || recordsOf(index, producer).length === 0;
  });
  return evidence(
    `No store has what is said by ${named(forgetting)}, and no log says how long it keeps it.`,
    forgetting,
  );
};

/** F20: every token becomes a message of its own. */
export const tokenFlood: FailureCheck = (index) => {
  const logs = mapDelivery(index).logs.filter(
    (log) => offersSetting(log, "rollupMs") && (settingOf(log, "rollupMs") ?? 0) === 0,
  );
  return evidence(`Every token becomes an event of its own in ${named(logs)}.`, logs);
};

/** F21: who joins late reads everything from the beginning. */
export const replayStorm: FailureCheck = (index) => {
  const map = mapDelivery(index);
  const lines = liveLines(map).filter(({ line }) => line.settings["resume"] === "replay");
  const found = connectionsOf(lines);
  return evidence(`Every event is replayed from the first over ${inWords(index, found)}.`, [], found);
};

/** F25: tools hand over what is larger than an event may be, and nothing keeps large things beside the log. */
export const payloadTooBig: FailureCheck = (index) => {
  const map = mapDelivery(index);
  const caps = (log: Part): boolean => !isKeeper(log);
  const writers = map.producers.filter(
    (producer) => map.logsOf(producer).some(caps) && callsTo(index, producer, "tool").length > 0,
  );
  if (writers.length === 0) return undefined;
  const near = new Set<string>(
    [...writers, ...map.logs].flatMap((part) => [
      ...part.out.map((one) => one.to),
      ...part.in.map((one) => one.from),
    ]),
  );
  if (index.parts.some((part) => near.has(part.id) && part.kind?.family === "blob")) return undefined;
  return evidence(
    `What tools return is put into the log by ${named(writers)}, and no blob store stands beside it.`,
    writers,
  );
};

/** F26: each tab holds a stream of a protocol of which a browser opens few. */
export const tabLimit: FailureCheck = (index) => {
  const lines = liveLines(mapDelivery(index)).filter(
    ({ line, client, streams }) =>
      streams &&
      client.facts.has("browser") &&
      protocolOf(index, line)?.perBrowser !== undefined &&
      !isGiven(line.settings["shared"]),
  );
  const found = connectionsOf(lines);
  const most = Math.min(...found.map((line) => protocolOf(index, line)?.perBrowser ?? 6));
  return evidence(
    `A browser opens ${String(most)} streams to one domain over HTTP/1.1, and each tab takes one for ${inWords(index, found)}.`,
    [],
    found,
  );
};
