import type { Connection } from "@/lib/domain/board/connection-schema";
import { settingOf, type BoardIndex } from "@/lib/domain/graph/board-index";
import { hasSetting, isGiven, offersSetting } from "@/lib/domain/graph/settings";
import { controlPaths, offersStop } from "@/lib/domain/overlay/control-paths";
import { resumes } from "@/lib/domain/overlay/delivery-line";
import {
  liveLines,
  mapDelivery,
  returnableLines,
  screensOf,
  sharedScreens,
} from "@/lib/domain/overlay/delivery-map";
import { evidence, inWords, named, type FailureCheck } from "@/lib/domain/overlay/failures/failure-evidence";
import { isSaidSingle, isSmallWork } from "@/lib/domain/overlay/is-small-system";
import { calleesOver, callsTo } from "@/lib/domain/overlay/producers";
import { isProven } from "@/lib/domain/overlay/proof-of-identity";

/** The calls of models and tools that go on although a Stop was heard. */
function deafCalls(index: BoardIndex): readonly Connection[] {
  const { stops, reaches } = controlPaths(index);
  const heard = stops.length > 0;
  return mapDelivery(index).producers.flatMap((producer) => {
    const calls = [...callsTo(index, producer, "model"), ...callsTo(index, producer, "tool")];
    return calls.filter(({ settings }) => {
      if (heard && reaches(producer)) return settings["abort"] !== "run";
      return heard || settings["abort"] !== "request";
    });
  });
}

/** F05: there is a Stop, and some call of a model or tool never hears of it. */
export const fakeStop: FailureCheck = (index) => {
  if (!offersStop(index)) return undefined;
  const { stops, reaches } = controlPaths(index);
  const calls = deafCalls(index);
  const unheard =
    stops.length === 0 ? [] : mapDelivery(index).producers.filter((producer) => !reaches(producer));
  const what = calls.length > 0 ? inWords(index, calls) : named(unheard);
  return evidence(`A Stop does not end ${what}.`, unheard, calls);
};

/** F07: streams come back, and Stop does not say which run must not. */
export const ghostResume: FailureCheck = (index) => {
  const back = liveLines(mapDelivery(index)).filter(({ line }) => resumes(line));
  const { stops, closes } = controlPaths(index);
  const unnamed = [...stops.filter((line) => !isGiven(line.settings["runId"])), ...closes];
  if (back.length === 0 || unnamed.length === 0) return undefined;
  const lines = [...back.map(({ line }) => line), ...unnamed];
  return evidence(`A Stop on ${inWords(index, unnamed)} names no run, and the stream is resumed.`, [], lines);
};

/** F08: a Stop that is a message and does not say which run it means. */
export const staleStop: FailureCheck = (index) => {
  const { stops, reaches } = controlPaths(index);
  const unnamed = stops.filter((line) => !isGiven(line.settings["runId"]));
  const reached = mapDelivery(index).producers.filter(reaches);
  if (reached.length === 0) return undefined;
  return evidence(`A Stop on ${inWords(index, unnamed)} names no run.`, [], unnamed);
};

/** F16: work that is worth correcting, and no way up while it goes on. */
export const trappedUser: FailureCheck = (index) => {
  const { reaches } = controlPaths(index);
  const unheard = mapDelivery(index).producers.filter(
    (producer) => !reaches(producer) && !isSaidSingle(index, producer) && !isSmallWork(index, producer),
  );
  return evidence(`No message of any screen reaches ${named(unheard)} while it works.`, unheard);
};

/** F22: a run can be cancelled by message, and nobody asks whose it is, or said who may where that can be said. */
export const wrongHand: FailureCheck = (index) => {
  const map = mapDelivery(index);
  const { producers, logs } = map;
  const { stops, reaches } = controlPaths(index);
  if (!producers.some(reaches) || logs.some((log) => hasSetting(log, "cancelBy"))) return undefined;
  const unsaid = logs.some((log) => offersSetting(log, "cancelBy")) && sharedScreens(map).length > 1;
  const open = stops.filter((line) => unsaid || !isProven(index, line));
  return evidence(`Nothing says who may cancel on ${inWords(index, open)}.`, [], open);
};

/** F23: a stream that outlives its connection, and nobody asks who comes back. */
export const leakySession: FailureCheck = (index) => {
  const open = returnableLines(mapDelivery(index))
    .map(({ line }) => line)
    .filter((line) => !isProven(index, line));
  return evidence(`Whoever knows the id may read ${inWords(index, open)}.`, [], open);
};

/** F24: an approval that two screens can give, and a call that may be made twice. */
export const approvedTwice: FailureCheck = (index) => {
  const map = mapDelivery(index);
  const known = ({ settings }: Connection): boolean => isGiven(settings["idempotency"]);
  const shown = map.producers.filter((producer) => screensOf(map, producer).length > 1);
  const calls = shown.flatMap((producer) =>
    callsTo(index, producer, "tool").filter((line) =>
      calleesOver(index, producer, line, "tool").some(
        (tool) => settingOf(tool, "approval") === true && ![line, ...tool.in].some(known),
      ),
    ),
  );
  return evidence(
    `A call over ${inWords(index, calls)} may be made twice when two screens approve.`,
    [],
    calls,
  );
};
