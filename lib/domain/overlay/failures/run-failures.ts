import { settingOf } from "@/lib/domain/graph/board-index";
import { isGiven } from "@/lib/domain/graph/settings";
import { isBound } from "@/lib/domain/overlay/control-paths";
import { liveLines, mapDelivery } from "@/lib/domain/overlay/delivery-map";
import { evidence, named, type FailureCheck } from "@/lib/domain/overlay/failures/failure-evidence";
import { isLongWork } from "@/lib/domain/overlay/is-small-system";
import { endsRuns, isDetached, isRetried, isSilentAtTimes, isWatched } from "@/lib/domain/overlay/run-facts";

/** F06: the run ends with the request that began it. */
export const refreshKillsRun: FailureCheck = (index) => {
  const bound = mapDelivery(index).producers.filter((producer) => isBound(index, producer));
  return evidence(`The work of ${named(bound)} hangs on the request that began it.`, bound);
};

/** F11: something tries again, or everything is replayed, and nothing tells old words from new. */
export const wordsTwice: FailureCheck = (index) => {
  const map = mapDelivery(index);
  const replayed = new Set(
    liveLines(map)
      .filter(({ line }) => line.settings["resume"] === "replay")
      .flatMap(({ direct, logged }) => [...direct, ...logged]),
  );
  const twice = map.producers.filter(
    (producer) =>
      settingOf(producer, "stableSteps") !== true && (replayed.has(producer) || isRetried(index, producer)),
  );
  return evidence(`A second try of ${named(twice)} writes beside what the first one left.`, twice);
};

/** F13: a run that nobody waits for can die, and nobody says so or watches it. */
export const endlessSpinner: FailureCheck = (index) => {
  const unseen = mapDelivery(index).producers.filter(
    (producer) => isDetached(index, producer) && !(endsRuns(index, producer) && isWatched(index, producer)),
  );
  return evidence(`Nobody ends a run of ${named(unseen)} that dies, or notices in time.`, unseen);
};

/** F14: long silences, and nothing but words says that work goes on. */
export const silentAgent: FailureCheck = (index) => {
  const map = mapDelivery(index);
  const silent = map.producers.filter((producer) => {
    if (!isLongWork(index, producer) || !isSilentAtTimes(index, producer)) return false;
    const lines = liveLines(map).filter(({ direct, logged }) => [...direct, ...logged].includes(producer));
    const present = map.logsOf(producer).some((log) => settingOf(log, "presence") === true);
    return lines.length > 0 && !present && !lines.some(({ line }) => isGiven(line.settings["heartbeat"]));
  });
  return evidence(`During a tool or a plan, nothing is heard of ${named(silent)}.`, silent);
};
