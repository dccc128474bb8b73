import { settingOf, type BoardIndex } from "@/lib/domain/graph/board-index";
import { resumes } from "@/lib/domain/overlay/delivery-line";
import { directLines, loggedLines, mapDelivery } from "@/lib/domain/overlay/delivery-map";
import { evidence, inWords, named, type FailureCheck } from "@/lib/domain/overlay/failures/failure-evidence";
import { isSmallSystem } from "@/lib/domain/overlay/is-small-system";
import { scopeOf } from "@/lib/domain/overlay/overlay-scope";

/** Whether one conversation is read on several screens: they are drawn, or continuity was put in scope. */
function hasSeveralScreens(index: BoardIndex): boolean {
  return mapDelivery(index).surfaces.length > 1 || scopeOf(index.board)?.includes("continuity") === true;
}

/** F09: the stream belongs to the connection that opened it, and there is another screen or a long run. */
export const blindSecondTab: FailureCheck = (index) => {
  if (isSmallSystem(index)) return undefined;
  const lines = directLines(mapDelivery(index))
    .filter((line) => line.logged.length === 0)
    .map(({ line }) => line);
  return evidence(`Only the screen that opened ${inWords(index, lines)} sees it.`, [], lines);
};

/** F10: several screens, and what people send is not an event of the session. */
export const questionMissing: FailureCheck = (index) => {
  if (!hasSeveralScreens(index)) return undefined;
  const { logs, surfaces, producers } = mapDelivery(index);
  const keeps = logs.some(
    (log) =>
      settingOf(log, "inputs") === true ||
      log.in.some((line) => index.part(line.from)?.facts.has("client") && line.purpose === "write"),
  );
  if (keeps || producers.length === 0) return undefined;
  return evidence(`What is asked on one of ${named(surfaces)} is shown on no other.`, surfaces);
};

/** F17: staff have a screen, and it does not read the session that customers see. */
export const helperAsksAgain: FailureCheck = (index) => {
  const map = mapDelivery(index);
  if (map.producers.length === 0) return undefined;
  const joined = new Set(loggedLines(map).map(({ client }) => client));
  const staff = index.parts.filter(
    (part) => part.facts.has("client") && settingOf(part, "usedBy") === "staff" && !joined.has(part),
  );
  return evidence(`${named(staff)} does not read the session that customers see.`, staff);
};

/** F18: several screens, and no session that outlives the one it was begun on. */
export const noWayBack: FailureCheck = (index) => {
  if (!hasSeveralScreens(index)) return undefined;
  const map = mapDelivery(index);
  const lost = map.surfaces.filter((surface) => {
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
