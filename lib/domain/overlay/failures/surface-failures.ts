import { settingOf, type BoardIndex, type Part } from "@/lib/domain/graph/board-index";
import { isSpread } from "@/lib/domain/overlay/channels";
import { keepsInputs } from "@/lib/domain/overlay/keeps-inputs";
import { resumes } from "@/lib/domain/overlay/delivery-line";
import {
  directLines,
  loggedLines,
  mapDelivery,
  sharedScreens,
  type DeliveryMap,
} from "@/lib/domain/overlay/delivery-map";
import { evidence, inWords, named, type FailureCheck } from "@/lib/domain/overlay/failures/failure-evidence";
import { isSmallWork } from "@/lib/domain/overlay/is-small-system";
import { scopeOf } from "@/lib/domain/overlay/overlay-scope";

/** The screens on which one conversation is to be read in turn: several show it, or continuity was put in scope. */
function joinedScreens(index: BoardIndex): readonly Part[] {
  const map = mapDelivery(index);
  return scopeOf(index.board)?.includes("continuity") === true ? map.surfaces : sharedScreens(map);
}

/** Whether a screen hears a producer out of a log, whichever of its lines brings that. */
function hears(map: DeliveryMap, screen: Part, producer: Part): boolean {
  return loggedLines(map).some(({ client, logged }) => client === screen && logged.includes(producer));
}

/** F09: the stream belongs to the connection that opened it, and there is another screen or a long run. */
export const blindSecondTab: FailureCheck = (index) => {
  const map = mapDelivery(index);
  const lines = directLines(map)
    .filter(({ direct }) => direct.some((producer) => !isSmallWork(index, producer)))
    .filter(({ line, direct }) => !isSpread(index, line, direct))
    .filter(({ client, direct }) => direct.some((producer) => !hears(map, client, producer)))
    .map(({ line }) => line);
  return evidence(`What comes over ${inWords(index, lines)} is seen only where it was opened.`, [], lines);
};

/** F10: several screens, and what people send is not an event of the session. */
export const questionMissing: FailureCheck = (index) => {
  const surfaces = joinedScreens(index);
  if (surfaces.length === 0 || keepsInputs(index)) return undefined;
  return evidence(`What is asked on one of ${named(surfaces)} is shown on no other.`, surfaces);
};

/** F17: staff have a screen, and it does not read the session that customers see on theirs. */
export const helperAsksAgain: FailureCheck = (index) => {
  const map = mapDelivery(index);
  if (map.producers.length === 0) return undefined;
  const joined = new Set(loggedLines(map).map(({ client }) => client));
  const isStaff = (part: Part): boolean => settingOf(part, "usedBy") === "staff";
  const told = map.lines.some(
    ({ client, direct, logged, stored }) =>
      !isStaff(client) && [...direct, ...logged, ...stored].some((producer) => !isSmallWork(index, producer)),
  );
  if (!told) return undefined;
  const staff = index.parts.filter((part) => part.facts.has("client") && isStaff(part) && !joined.has(part));
  return evidence(`The session that customers see is not read on ${named(staff)}.`, staff);
};

/** F18: several screens, and neither a session that outlives the one it was begun on nor a store to ask. */
export const noWayBack: FailureCheck = (index) => {
  const map = mapDelivery(index);
  const fetching = new Set(map.lines.filter(({ stored }) => stored.length > 0).map(({ client }) => client));
  const lost = joinedScreens(index).filter((surface) => {
    if (fetching.has(surface)) return false;
    const shared = loggedLines(map).some(
      ({ client, line, logs }) =>
        client === surface &&
        resumes(line) &&
        logs.some((log) => settingOf(log, "identity") !== "connection"),
    );
    return !shared;
  });
  return evidence(`What was begun elsewhere cannot be picked up on ${named(lost)}.`, lost);
};
