import type { Connection } from "@/lib/domain/board/connection-schema";
import { numberOf, settingOf, type BoardIndex, type Part } from "@/lib/domain/graph/board-index";
import { deriveOnce } from "@/lib/domain/graph/derive-once";
import { reachFrom } from "@/lib/domain/graph/reach";
import { handsOn, isKeeper, isLog } from "@/lib/domain/overlay/is-log";
import { isScreen } from "@/lib/domain/overlay/is-screen";
import { isBeside } from "@/lib/domain/overlay/nearness";

const READS: ReadonlySet<string> = new Set(["subscribe", "read", "request"]);
const ASKS: ReadonlySet<string> = new Set(["request", "read", "write", "stream"]);

/** Takes work now and hands it on at its readers' pace: a queue, an engine; what keeps a session is none. */
function isFeeder(part: Part): boolean {
  return part.facts.has("absorbs-bursts");
}

/** Whether a part takes from what it draws a line to: it says so, or nothing else could set it to work. */
function takes(part: Part, line: Connection): boolean {
  return READS.has(line.purpose) && (line.purpose !== "request" || part.in.length === 0);
}

/** What hands work to a part, whoever of the two has drawn the line. A line of control begins no work. */
function feedersOf(index: BoardIndex, part: Part): readonly Part[] {
  const ids = [
    ...part.in.filter((line) => line.purpose !== "control").map((line) => line.from),
    ...part.out.filter((line) => takes(part, line)).map((line) => line.to),
  ];
  return ids.flatMap((id) => {
    const feeder = index.part(id);
    return feeder && isFeeder(feeder) ? [feeder] : [];
  });
}

/** Whether something on the board sets a part to work: it is called, or a queue feeds it. */
function isSetToWork(index: BoardIndex, part: Part): boolean {
  return (
    part.in.some((line) => !isBeside(line) && line.purpose !== "control") || feedersOf(index, part).length > 0
  );
}

/** Where a wish goes on from a part: along its calls, and from what hands messages on to whoever reads there. */
function onwards(part: Part): readonly string[] {
  if (part.facts.has("client") || part.facts.has("model") || part.facts.has("tool") || isKeeper(part))
    return [];
  const out = part.out.filter((line) => !isBeside(line)).map((line) => line.to);
  const readers = handsOn(part)
    ? part.in.filter((line) => READS.has(line.purpose)).map((line) => line.from)
    : [];
  return [...out, ...readers];
}

function findBegun(index: BoardIndex): ReadonlySet<string> {
  const clients = index.parts.filter(isScreen);
  const near = clients.flatMap((part) => [
    ...part.out.filter((line) => !isBeside(line)).map((line) => line.to),
    ...part.in.filter((line) => !isBeside(line)).map((line) => line.from),
  ]);
  return reachFrom(near, (id) => {
    const part = index.part(id);
    return part ? onwards(part) : [];
  });
}

/** Whether a person at some screen can set a part to work, by a call, a message or a job. */
function isBegunByPeople(index: BoardIndex, part: Part): boolean {
  return deriveOnce(index, findBegun).has(part.id);
}

/** Whether something else than people sets a producer to work: a clock, an event, a job of the night. */
export function worksUnasked(index: BoardIndex, producer: Part): boolean {
  return isSetToWork(index, producer) && !isBegunByPeople(index, producer);
}

/** Whether a queue or an engine hands the same work out a second time when it fails. */
export function triesAgain(part: Part): boolean {
  return settingOf(part, "delivery") !== "at-most-once" && numberOf(part, "maxAttempts", 2) > 1;
}

/** Whether somebody who answers others asks a part and waits: what a queue brings it then is no beginning. */
function isAskedByServer(index: BoardIndex, part: Part): boolean {
  return part.in.some((line) => {
    const caller = index.part(line.from);
    if (!ASKS.has(line.purpose) || !caller || isFeeder(caller)) return false;
    return !caller.facts.has("runs-code") || caller.facts.has("serves");
  });
}

/**
 * The queues and engines that hand work to a producer, or to what calls it and answers nobody. A log that the
 * producer's own words go to is no queue of jobs, nor is what brings results to a producer that somebody asks.
 */
export function feedersBefore(index: BoardIndex, producer: Part, own: readonly Part[]): readonly Part[] {
  if (isAskedByServer(index, producer)) return [];
  const before = reachFrom([producer.id], (id) => {
    const part = index.part(id);
    if (!part) return [];
    return part.in
      .filter((line) => !isBeside(line) && line.purpose !== "control")
      .map((line) => line.from)
      .filter((from) => {
        const caller = index.part(from);
        return caller?.facts.has("runs-code") === true && !caller.facts.has("serves");
      });
  });
  return [...before]
    .flatMap((id) => index.part(id) ?? [])
    .flatMap((part) => feedersOf(index, part))
    .filter((feeder) => !(isLog(feeder) && own.includes(feeder)));
}
