import { deriveEach } from "@/lib/domain/graph/derive-each";
import { numberOf, settingOf, type BoardIndex, type Part } from "@/lib/domain/graph/board-index";
import { feedersBefore, worksUnasked } from "@/lib/domain/overlay/beginnings";
import { mapDelivery, screensOf } from "@/lib/domain/overlay/delivery-map";
import { calleesOf, callsTo } from "@/lib/domain/overlay/producers";

/** What kind of work a producer does, where somebody said so: on itself, or on the model that it asks. */
function statedTurns(index: BoardIndex, producer: Part): string | undefined {
  const own = settingOf(producer, "turns");
  if (typeof own === "string") return own;
  const stated = calleesOf(index, producer, "model").flatMap((model) => {
    const turns = settingOf(model, "turns");
    return typeof turns === "string" ? [turns] : [];
  });
  return stated.find((turns) => turns !== "single") ?? stated[0];
}

/** Work of a minute and more is not asked for again with a shrug. */
const SHORT_MS = 60_000;

/** Whether asking again costs next to nothing: the work is short, and no act of it stays done. */
function isCheapToRepeat(index: BoardIndex, producer: Part): boolean {
  const lasting = calleesOf(index, producer, "tool").some((tool) => settingOf(tool, "irreversible") === true);
  return !lasting && numberOf(producer, "processingMs", 0) < SHORT_MS;
}

/** Whether somebody said of a producer that it answers one question and is done, and asking again is cheap. */
export function isSaidSingle(index: BoardIndex, producer: Part): boolean {
  return statedTurns(index, producer) === "single" && isCheapToRepeat(index, producer);
}

/** One question, one answer: somebody said so, or it is plain code that asks a model at once and uses no tools. */
function isSingleTurn(index: BoardIndex, producer: Part): boolean {
  if (statedTurns(index, producer) !== undefined) return isSaidSingle(index, producer);
  const queued = feedersBefore(index, producer, []).length > 0;
  return !producer.facts.has("agent") && !queued && callsTo(index, producer, "tool").length === 0;
}

function findSmallWork(index: BoardIndex, producer: Part): boolean {
  return isSingleTurn(index, producer) && screensOf(mapDelivery(index), producer).length <= 1;
}

/** A single turn, read on one screen. */
export function isSmallWork(index: BoardIndex, producer: Part): boolean {
  return deriveEach(index, producer, findSmallWork);
}

/** Runs that nobody begins at a screen, and whose words come to none. */
export function isUnwatched(index: BoardIndex): boolean {
  const { producers, surfaces } = mapDelivery(index);
  return (
    producers.length > 0 &&
    surfaces.length === 0 &&
    producers.every((producer) => worksUnasked(index, producer))
  );
}

/**
 * Single turns, each on one screen, or runs that nobody watches: nothing is there to come back to, and a session is not
 * needed.
 */
export function isSmallSystem(index: BoardIndex): boolean {
  const { producers } = mapDelivery(index);
  return (
    isUnwatched(index) ||
    (producers.length > 0 && producers.every((producer) => isSmallWork(index, producer)))
  );
}

/** Whether work takes long enough for people to look away: it is a task, leads others, or uses tools. */
export function isLongWork(index: BoardIndex, producer: Part): boolean {
  const turns = statedTurns(index, producer);
  if (isSaidSingle(index, producer)) return false;
  if (turns === "task" || turns === "single" || producer.facts.has("agent")) return true;
  return callsTo(index, producer, "tool").length > 0;
}
