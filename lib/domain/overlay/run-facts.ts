import { deriveEach } from "@/lib/domain/graph/derive-each";
import { numberOf, settingOf, type BoardIndex, type Part } from "@/lib/domain/graph/board-index";
import { hasSetting, isGiven } from "@/lib/domain/graph/settings";
import type { Connection } from "@/lib/domain/board/connection-schema";
import { answerFlows } from "@/lib/domain/overlay/answer-flows";
import { feedersBefore, triesAgain } from "@/lib/domain/overlay/beginnings";
import { channelsOn, isChannelOrLog } from "@/lib/domain/overlay/channels";
import { isBound } from "@/lib/domain/overlay/control-paths";
import { resumes } from "@/lib/domain/overlay/delivery-line";
import { directLines, liveLines, mapDelivery } from "@/lib/domain/overlay/delivery-map";
import { keepsRecords } from "@/lib/domain/overlay/is-log";
import { isScreen } from "@/lib/domain/overlay/is-screen";
import { callsTo } from "@/lib/domain/overlay/producers";
import { spreadWords, wordsReach } from "@/lib/domain/overlay/words-reach";

/** Whether somebody writes the last event of a producer's runs: said on itself or on the log it writes to. */
export function endsRuns(index: BoardIndex, producer: Part): boolean {
  return (
    hasSetting(producer, "terminal") ||
    mapDelivery(index)
      .logsOf(producer)
      .some((log) => hasSetting(log, "terminal"))
  );
}

/** Whether a dead run is told from a living one: a watcher or a lease. */
export function isWatched(index: BoardIndex, producer: Part): boolean {
  const writers = [producer, ...mapDelivery(index).logsOf(producer)].map((part) =>
    settingOf(part, "terminal"),
  );
  return (
    numberOf(producer, "leaseSeconds", 0) > 0 ||
    writers.some((one) => one === "watcher" || one === "workflow")
  );
}

/** Whether a call of a producer, or of a model for it, is made again when it fails, with nothing that knows it again. */
function isCalledAgain(index: BoardIndex, producer: Part): boolean {
  return [...producer.in, ...callsTo(index, producer, "model")].some(
    ({ settings }) => Number(settings["retries"] ?? 0) > 0 && !isGiven(settings["idempotency"]),
  );
}

function feeding(index: BoardIndex, producer: Part): readonly Part[] {
  return feedersBefore(index, producer, mapDelivery(index).logsOf(producer));
}

function findRetried(index: BoardIndex, producer: Part): boolean {
  return deriveEach(index, producer, feeding).some(triesAgain) || isCalledAgain(index, producer);
}

/** Whether something tries a producer's work again: a queue or an engine that feeds it, or a caller's retries. */
export function isRetried(index: BoardIndex, producer: Part): boolean {
  return deriveEach(index, producer, findRetried);
}

/** Whether a reader can be there while the producer's connection is not: its words pass a channel, or a line resumes. */
function isReadElsewhere(index: BoardIndex, producer: Part): boolean {
  return directLines(mapDelivery(index)).some(
    ({ line, direct }) =>
      direct.includes(producer) &&
      ((resumes(line) && namesAbort(index, producer)) || channelsOn(index, producer, line).length > 0),
  );
}

/** Somebody said that a cancel of the run, and not the end of a request, ends its calls. */
function namesAbort(index: BoardIndex, producer: Part): boolean {
  return callsTo(index, producer, "model").some((call) => call.settings["abort"] === "run");
}

function findDetached(index: BoardIndex, producer: Part): boolean {
  if (isBound(index, producer)) return false;
  const { settings } = producer.component;
  const says = settings["onDisconnect"] === "continue" || settings["onDisconnect"] === "grace";
  return (
    says ||
    deriveEach(index, producer, feeding).length > 0 ||
    mapDelivery(index).logsOf(producer).length > 0 ||
    isReadElsewhere(index, producer)
  );
}

/** Whether a producer's run goes on without the request that began it: it is fed by a queue, writes to a log or a channel, or says so. */
export function isDetached(index: BoardIndex, producer: Part): boolean {
  return deriveEach(index, producer, findDetached);
}

/** Whether what a producer says goes on from a part to people, and not by way of itself: there it matters whose words they are. */
function leadsToPeople(index: BoardIndex, producer: Part, id: string): boolean {
  const reached = [...spreadWords(index, id, "stores", ({ to }) => to !== producer.id)];
  return reached.some((one) => isScreen(index.part(one)));
}

/** The lines by which words of a producer come into such parts: its own, else those of who writes them there for it. */
function linesInto(index: BoardIndex, producer: Part, takes: (part: Part) => boolean): readonly Connection[] {
  const live = wordsReach(index, producer.id, "live");
  const into = index.parts
    .filter(
      (part) => part !== producer && takes(part) && wordsReach(index, producer.id, "stores").has(part.id),
    )
    .flatMap((part) => answerFlows(index).to(part.id))
    .filter(({ from }) => live.has(from) && !isScreen(index.part(from)));
  const own = into.filter(({ from }) => from === producer.id);
  return (own.length > 0 ? own : into).map(({ line }) => line);
}

/** The lines that a producer draws to servers of ours, to report there. */
function reportLines(index: BoardIndex, producer: Part): readonly Connection[] {
  return answerFlows(index)
    .from(producer.id)
    .filter(({ to, line }) => line.from === producer.id && index.part(to)?.facts.has("runs-code") === true)
    .map(({ line }) => line);
}

/**
 * The connections by which a producer hands on what it says: into what hands it on to people, else into what keeps it,
 * else to a server, else to a screen.
 */
function handingLines(index: BoardIndex, producer: Part): readonly Connection[] {
  const own = liveLines(mapDelivery(index)).filter(
    ({ direct, logs, streams }) => streams && (direct.includes(producer) || logs.includes(producer)),
  );
  const tiers = [
    linesInto(
      index,
      producer,
      (part) => isChannelOrLog(index, part) && leadsToPeople(index, producer, part.id),
    ),
    linesInto(index, producer, keepsRecords),
    reportLines(index, producer),
    own.map(({ line }) => line),
  ];
  return tiers.find((tier) => tier.length > 0) ?? [];
}

/** Whether the connections by which a producer hands on what it says name its run. */
export function namesRuns(index: BoardIndex, producer: Part): boolean {
  const lines = handingLines(index, producer);
  return lines.length > 0 && lines.every((line) => isGiven(line.settings["runId"]));
}

/** A balancer's usual patience with a silent connection, in milliseconds. */
const IDLE_MS = 60_000;

/** Whether a producer may say nothing for a minute: it waits for tools or other agents, or its work takes that long. */
export function isSilentAtTimes(index: BoardIndex, producer: Part): boolean {
  return (
    callsTo(index, producer, "tool").length > 0 ||
    producer.facts.has("orchestrator") ||
    producer.out.some((line) => index.part(line.to)?.facts.has("agent")) ||
    numberOf(producer, "processingMs", 0) >= IDLE_MS
  );
}
