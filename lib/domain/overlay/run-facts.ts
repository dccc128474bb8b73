import { numberOf, settingOf, type BoardIndex, type Part } from "@/lib/domain/graph/board-index";
import { hasSetting, isGiven } from "@/lib/domain/graph/settings";
import { callsTo } from "@/lib/domain/overlay/producers";
import { isBound } from "@/lib/domain/overlay/control-paths";
import { mapDelivery } from "@/lib/domain/overlay/delivery-map";

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

/** Whether something that tries again stands before a producer: a queue, a workflow engine. */
export function isRetried(index: BoardIndex, producer: Part): boolean {
  return producer.in.some((line) => index.part(line.from)?.facts.has("absorbs-bursts"));
}

/** Whether a producer's run goes on without the request that began it: it is fed by a queue, writes to a log, or says so. */
export function isDetached(index: BoardIndex, producer: Part): boolean {
  if (isBound(index, producer)) return false;
  const { settings } = producer.component;
  const says = settings["onDisconnect"] === "continue" || settings["onDisconnect"] === "grace";
  return says || isRetried(index, producer) || mapDelivery(index).logsOf(producer).length > 0;
}

/** Whether the lines by which a producer hands on what it says name its run. */
export function namesRuns(index: BoardIndex, producer: Part): boolean {
  const out = producer.out.filter((line) => line.purpose === "publish" || line.purpose === "stream");
  const lines = out.length > 0 ? out : producer.out.filter((line) => line.purpose === "write");
  const handed = lines.filter((line) => {
    const to = index.part(line.to);
    return to !== undefined && !to.facts.has("model") && !to.facts.has("tool") && !to.facts.has("observes");
  });
  return handed.length > 0 && handed.every((line) => isGiven(line.settings["runId"]));
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
