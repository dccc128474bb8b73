import { counted } from "@/lib/domain/coaching/counted";
import { listNames } from "@/lib/domain/coaching/list-names";
import { settingOf, type BoardIndex, type Part } from "@/lib/domain/graph/board-index";
import { isGiven } from "@/lib/domain/graph/settings";
import type { Fill } from "@/lib/domain/knowledge/overlay-step-schema";
import { controlPaths, isBound } from "@/lib/domain/overlay/control-paths";
import { protocolOf, resumes } from "@/lib/domain/overlay/delivery-line";
import { directLines, liveLines, loggedLines, mapDelivery } from "@/lib/domain/overlay/delivery-map";
import { inWords } from "@/lib/domain/overlay/failures/failure-evidence";
import { isKeeper } from "@/lib/domain/overlay/is-log";
import { callsTo } from "@/lib/domain/overlay/producers";
import { isProven } from "@/lib/domain/overlay/proof-of-identity";
import { findRelayed } from "@/lib/domain/overlay/relays";
import { isRetried, isSilentAtTimes, namesRuns } from "@/lib/domain/overlay/run-facts";
import { wordsReach } from "@/lib/domain/overlay/words-reach";

/** What a board says about one question; undefined where it says nothing. */
type FillIn = (index: BoardIndex) => string | undefined;

/** The values that a setting has on these parts, in words; undefined where it is given on none. */
function valuesOf(parts: readonly Part[], key: string): string | undefined {
  const given = parts.flatMap((part) => {
    const value = settingOf(part, key);
    return isGiven(value) ? [String(value).replaceAll("-", " ")] : [];
  });
  return given.length === 0 ? undefined : [...new Set(given)].sort().join(", ");
}

const producers = (index: BoardIndex): readonly Part[] => mapDelivery(index).producers;
const logs = (index: BoardIndex): readonly Part[] => mapDelivery(index).logs;

function storesOf(index: BoardIndex): readonly Part[] {
  const reached = new Set(producers(index).flatMap((one) => [...wordsReach(index, one.id, "stores")]));
  return index.parts.filter((part) => reached.has(part.id) && isKeeper(part) && part.facts.has("durable"));
}

/** A sentence made of something found; undefined where nothing was. */
function about(found: readonly Part[], says: (names: string, isOne: boolean) => string): string | undefined {
  return found.length === 0 ? undefined : says(listNames(found), found.length === 1);
}

const transport: FillIn = (index) => {
  const lines = liveLines(mapDelivery(index));
  const names = new Set(lines.flatMap(({ line }) => protocolOf(index, line)?.name ?? []));
  return names.size === 0
    ? undefined
    : `${[...names].sort().join(", ")}, on ${counted(lines.length, "connection")}.`;
};

const textLives: FillIn = (index) => {
  const map = mapDelivery(index);
  if (map.lines.length === 0) return undefined;
  const places =
    about(logs(index), (names) => `In ${names}.`) ??
    about(storesOf(index), (names) => `In ${names}, once it is saved.`);
  return directLines(map).length === map.lines.length && !places ? "Nowhere but in the connection." : places;
};

const abort: FillIn = (index) => {
  const calls = producers(index).flatMap((producer) => callsTo(index, producer, "model"));
  const given = new Set(
    calls.flatMap((line) => (line.settings["abort"] === undefined ? [] : [String(line.settings["abort"])])),
  );
  if (given.size > 0) return `The ${[...given].sort().join(" or the ")}.`;
  return about(
    producers(index).filter((one) => isBound(index, one)),
    (names, isOne) => `${names} ${isOne ? "hangs" : "hang"} on the request, as drawn.`,
  );
};

const surfaces: FillIn = (index) =>
  about(
    mapDelivery(index).surfaces,
    (names) => `${counted(mapDelivery(index).surfaces.length, "screen")}: ${names}.`,
  );

const stopMeans: FillIn = (index) => {
  const { messages, closes } = controlPaths(index);
  if (messages.length > 0) return `A message, on ${inWords(index, messages)}.`;
  return closes.length > 0 ? `A close, on ${inWords(index, closes)}.` : undefined;
};

const forwards: FillIn = (index) => {
  const relays = findRelayed(index);
  if (relays.length === 0)
    return producers(index).length > 1 ? "No agent passes on what others say." : undefined;
  const relayed = relays.flatMap((one) => one.relayed);
  const passes = `${listNames(relays.map((one) => one.relay))} ${relays.length === 1 ? "passes" : "pass"}`;
  return `${passes} on what ${listNames(relayed)} ${relayed.length === 1 ? "says" : "say"}.`;
};

const longestRun: FillIn = (index) => {
  const longest = Math.max(
    0,
    ...producers(index).map((part) => Number(settingOf(part, "processingMs") ?? 0)),
  );
  return longest > 0 ? `${counted(Math.round(longest / 1_000), "second")}, as drawn.` : undefined;
};

const whoMay: FillIn = (index) => {
  const by = valuesOf(logs(index), "cancelBy");
  if (by !== undefined) return `Cancel: ${by}.`;
  const doors = loggedLines(mapDelivery(index)).map(({ line }) => line);
  const proven = doors.filter((line) => isProven(index, line));
  return doors.length === 0
    ? undefined
    : `${String(proven.length)} of ${counted(doors.length, "door")} ask who it is.`;
};

const catchUp: FillIn = (index) => {
  const lines = liveLines(mapDelivery(index)).filter(({ line }) => resumes(line));
  const ways = new Set(lines.map(({ line }) => String(line.settings["resume"])));
  return lines.length === 0
    ? undefined
    : `By ${[...ways].sort().join(", ")}, on ${counted(lines.length, "connection")}.`;
};

const controlPath: FillIn = (index) => {
  const all = producers(index);
  const heard = all.filter((producer) => controlPaths(index).reaches(producer));
  return all.length === 0
    ? undefined
    : `A message reaches ${String(heard.length)} of ${counted(all.length, "agent")}.`;
};

const tests: FillIn = (index) => {
  const outcomes = Object.values(index.board.overlay.results).flatMap((one) => one ?? []);
  const passed = outcomes.filter(({ outcome }) => outcome === "passed").length;
  return outcomes.length === 0
    ? undefined
    : `${String(passed)} of ${counted(outcomes.length, "result")} passed.`;
};

const given =
  (of: (index: BoardIndex) => readonly Part[], key: string): FillIn =>
  (index) => {
    const value = valuesOf(of(index), key);
    return value === undefined ? undefined : `${value.charAt(0).toUpperCase()}${value.slice(1)}.`;
  };

/** What each question of the overlay is answered with from the board alone; a missing one is a type error. */
export const FILL_INS = {
  transport,
  "text-lives": textLives,
  "silent-hops": (index) =>
    about(
      producers(index).filter((one) => isSilentAtTimes(index, one)),
      (names) => `${names} can be silent for a minute.`,
    ),
  abort,
  saved: given(producers, "saves"),
  "run-ids": (index) =>
    about(
      producers(index).filter((one) => namesRuns(index, one)),
      (names, isOne) => `${names} ${isOne ? "names its runs" : "name their runs"}.`,
    ),
  "reload-from": (index) => about(storesOf(index), (names) => `${names}.`),
  surfaces,
  "close-means": given(producers, "onDisconnect"),
  "stop-means": stopMeans,
  forwards,
  "longest-run": longestRun,
  "session-id": given(logs, "identity"),
  records: (index) => about([...logs(index), ...storesOf(index)], (names) => `${names}.`),
  retention: (index) => {
    const days = valuesOf(logs(index), "retentionDays");
    return days === undefined ? undefined : `${days} days.`;
  },
  "who-may": whoMay,
  "kept-alive": (index) =>
    about(
      producers(index).filter((one) => isRetried(index, one)),
      (names) => `A queue or an engine feeds ${names}.`,
    ),
  retries: (index) =>
    about(
      producers(index).filter((one) => settingOf(one, "stableSteps") === true),
      (names) => `A retry of ${names} replaces what failed.`,
    ),
  terminal: (index) => given((one) => [...producers(one), ...logs(one)], "terminal")(index),
  rollup: (index) => {
    const ms = valuesOf(logs(index), "rollupMs");
    return ms === undefined ? undefined : `${ms} ms of tokens.`;
  },
  "catch-up": catchUp,
  presence: (index) =>
    about(
      logs(index).filter((log) => settingOf(log, "presence") === true),
      (names) => `${names} knows who is connected.`,
    ),
  "control-path": controlPath,
  tools: (index) => {
    const drawn = index.parts.filter((part) => part.facts.has("tool"));
    const guarded = drawn.filter(
      (tool) => isGiven(settingOf(tool, "abortable")) || isGiven(settingOf(tool, "approval")),
    );
    return drawn.length === 0
      ? undefined
      : `${String(guarded.length)} of ${counted(drawn.length, "tool")} look for a stop or ask first.`;
  },
  publishers: (index) =>
    about(
      producers(index).filter((one) => mapDelivery(index).logsOf(one).length > 0),
      (names) => `${names}.`,
    ),
  tests,
} satisfies Record<Fill, FillIn>;
