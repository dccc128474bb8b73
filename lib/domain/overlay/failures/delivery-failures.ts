import { settingOf, type BoardIndex, type Part } from "@/lib/domain/graph/board-index";
import { hasSetting, isGiven, offersSetting } from "@/lib/domain/graph/settings";
import { reachFrom } from "@/lib/domain/graph/reach";
import { ownLifetime, protocolOf, resumes, type DeliveryLine } from "@/lib/domain/overlay/delivery-line";
import { directLines, liveLines, mapDelivery, wordsReach } from "@/lib/domain/overlay/delivery-map";
import { evidence, inWords, named, type FailureCheck } from "@/lib/domain/overlay/failures/failure-evidence";
import { isSmallSystem } from "@/lib/domain/overlay/is-small-system";
import { isKeeper, isLog } from "@/lib/domain/overlay/is-log";
import { isSilentAtTimes } from "@/lib/domain/overlay/run-facts";
import { callsTo } from "@/lib/domain/overlay/producers";

function connectionsOf(lines: readonly DeliveryLine[]): DeliveryLine["line"][] {
  return lines.map(({ line }) => line);
}

function withoutResume(lines: readonly DeliveryLine[]): readonly DeliveryLine[] {
  return lines.filter(({ line }) => !resumes(line));
}

/** F01: the words live in one connection, and nothing brings back what was missed. */
export const droppedStream: FailureCheck = (index) => {
  const lines = connectionsOf(withoutResume(directLines(mapDelivery(index))));
  return evidence(`Words exist in ${inWords(index, lines)} alone, and it is not resumed.`, [], lines);
};

/** F02: a reload finds nothing, since words are kept when the run ends or not at all. */
export const refreshLosesOutput: FailureCheck = (index) => {
  const lines = withoutResume(directLines(mapDelivery(index))).filter(({ direct }) =>
    direct.some((producer) => settingOf(producer, "saves") !== "as-it-goes"),
  );
  const found = connectionsOf(lines);
  return evidence(`A reload of ${inWords(index, found)} has nothing to read before the run ends.`, [], found);
};

/** What a proxy closes when it is silent: the parts on the way that share out or front connections. */
function idleHops(index: BoardIndex, { line }: DeliveryLine): readonly Part[] {
  const near = index.part(line.from)?.facts.has("client") ? line.to : line.from;
  const passed = reachFrom([near], (id) => {
    const part = index.part(id);
    const passes =
      part?.facts.has("balances") === true || part?.facts.has("edge") === true || part?.facts.has("entry");
    return part && passes && !isLog(part) ? part.out.map((one) => one.to) : [];
  });
  return index.parts.filter(
    (part) =>
      passed.has(part.id) &&
      !isLog(part) &&
      !part.facts.has("agent") &&
      (part.facts.has("balances") || part.facts.has("edge") || part.facts.has("entry")),
  );
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
    `${named(hops)} closes what is silent, and a tool or a plan can be silent for longer.`,
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
    `${inWords(index, found)} reconnects, and nothing says where the reader had been.`,
    [],
    found,
  );
};

/** F19: nothing durable has what was said, or the log forgets it and no store has the rest. */
export const historyDisappears: FailureCheck = (index) => {
  const map = mapDelivery(index);
  if (isSmallSystem(index)) return undefined;
  const forgetting = map.producers.filter((producer) => {
    if (map.logsOf(producer).some((log) => hasSetting(log, "retentionDays"))) return false;
    const reached = wordsReach(index, producer.id, "stores");
    return !index.parts.some((part) => reached.has(part.id) && isKeeper(part) && part.facts.has("durable"));
  });
  return evidence(
    `What ${named(forgetting)} says reaches no store and no log that says how long it keeps it.`,
    forgetting,
  );
};

/** F20: every token becomes a message of its own. */
export const tokenFlood: FailureCheck = (index) => {
  const logs = mapDelivery(index).logs.filter(
    (log) => offersSetting(log, "rollupMs") && (settingOf(log, "rollupMs") ?? 0) === 0,
  );
  return evidence(`${named(logs)} takes every token as an event of its own.`, logs);
};

/** F21: who joins late reads everything from the beginning. */
export const replayStorm: FailureCheck = (index) => {
  const map = mapDelivery(index);
  const lines = liveLines(map).filter(({ line }) => line.settings["resume"] === "replay");
  const found = connectionsOf(lines);
  return evidence(`${inWords(index, found)} replays every event from the first.`, [], found);
};

/** F25: tools hand over what is larger than an event may be, and nothing keeps large things beside the log. */
export const payloadTooBig: FailureCheck = (index) => {
  const map = mapDelivery(index);
  if (map.logs.length === 0) return undefined;
  const writers = map.producers.filter(
    (producer) => map.logsOf(producer).length > 0 && callsTo(index, producer, "tool").length > 0,
  );
  const near = new Set<string>(
    [...writers, ...map.logs].flatMap((part) => [
      ...part.out.map((one) => one.to),
      ...part.in.map((one) => one.from),
    ]),
  );
  if (index.parts.some((part) => near.has(part.id) && part.kind?.family === "blob")) return undefined;
  return evidence(
    `${named(writers)} puts what tools return into the log, and no blob store stands beside it.`,
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
    `A browser opens ${String(most)} of ${inWords(index, found)} over HTTP/1.1, one a tab.`,
    [],
    found,
  );
};

/** The lines whose streams outlive a connection, so that an id can be asked for again. */
export function returnableLines(index: BoardIndex): readonly DeliveryLine[] {
  const map = mapDelivery(index);
  return liveLines(map).filter(({ line, logged }) => resumes(line) || logged.length > 0);
}
