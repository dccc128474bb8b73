import type { Connection } from "@/lib/domain/board/connection-schema";
import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { deriveEach } from "@/lib/domain/graph/derive-each";
import { deriveOnce } from "@/lib/domain/graph/derive-once";
import { reachFrom } from "@/lib/domain/graph/reach";
import { handsOn, isKeeper, isLog } from "@/lib/domain/overlay/is-log";
import { isBeside } from "@/lib/domain/overlay/nearness";

type Callee = "model" | "tool";

function runsOurCode(part: Part): boolean {
  return part.facts.has("runs-code") && !part.facts.has("client");
}

/** The lines by which a part asks something to be done. */
function asksOf(part: Part): readonly Connection[] {
  return part.out.filter((line) => !isBeside(line));
}

/** The lines by which something is handed to a part: an answer may be drawn as it comes, from who gives it. */
function handedTo(part: Part): readonly Connection[] {
  return part.in.filter((line) => line.purpose === "stream" || line.purpose === "publish");
}

/** A part that only passes calls on: a gateway of models, a balancer. */
function passesCallsOn(part: Part): boolean {
  return !runsOurCode(part) && !isKeeper(part) && !handsOn(part) && !part.facts.has("client");
}

/** Whether anything on the board can do this at all: most boards know no model, and are not looked through. */
function anywhere(index: BoardIndex, what: Callee): boolean {
  const known = deriveOnce(index, findKnown);
  return known[what];
}

function findKnown(index: BoardIndex): Readonly<Record<Callee, boolean>> {
  return {
    model: index.parts.some((part) => part.facts.has("model")),
    tool: index.parts.some((part) => part.facts.has("tool")),
  };
}

/** The first calls of a part on the way to a model or a tool, through whatever only passes them on; by id. */
export function callsTo(index: BoardIndex, part: Part, what: Callee): readonly Connection[] {
  if (!anywhere(index, what)) return [];
  const known = deriveOnce<BoardIndex, ReturnType<typeof noCalls>>(index, noCalls);
  const key = `${what} ${part.id}`;
  const found = known.get(key) ?? findCalls(index, part, what);
  known.set(key, found);
  return found;
}

function noCalls(): Map<string, readonly Connection[]> {
  return new Map();
}

/** What a call reaches: through whatever only passes it on, and for a tool through a queue of jobs. */
function calledBy(index: BoardIndex, line: Connection, what: Callee): ReadonlySet<string> {
  return reachFrom([line.to], (id) => {
    const next = index.part(id);
    if (!next || next.facts.has(what)) return [];
    if (what === "tool" && next.facts.has("absorbs-bursts") && !isLog(next))
      return [...next.out.map((one) => one.to), ...next.in.filter(isReading).map((one) => one.from)];
    return passesCallsOn(next) ? asksOf(next).map((one) => one.to) : [];
  });
}

/** What hands an answer over a line, through whatever only passes it on. */
function handingOver(index: BoardIndex, line: Connection, what: Callee): ReadonlySet<string> {
  return reachFrom([line.from], (id) => {
    const next = index.part(id);
    return next && !next.facts.has(what) && passesCallsOn(next) ? handedTo(next).map((one) => one.from) : [];
  });
}

function isReading(line: Connection): boolean {
  return line.purpose === "subscribe" || line.purpose === "read";
}

function findCalls(index: BoardIndex, part: Part, what: Callee): readonly Connection[] {
  const among = (ids: ReadonlySet<string>): boolean => [...ids].some((id) => index.part(id)?.facts.has(what));
  return [
    ...asksOf(part).filter((line) => among(calledBy(index, line, what))),
    ...handedTo(part).filter((line) => among(handingOver(index, line, what))),
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The models or tools that one call of a part reaches, through gateways, balancers and queues of jobs; by id. */
export function calleesOver(index: BoardIndex, part: Part, call: Connection, what: Callee): readonly Part[] {
  const over = call.from === part.id ? calledBy(index, call, what) : handingOver(index, call, what);
  return index.parts.filter((one) => one.facts.has(what) && over.has(one.id));
}

function findCallees(index: BoardIndex, part: Part, what: Callee): readonly Part[] {
  const reached = new Set(callsTo(index, part, what).flatMap((call) => calleesOver(index, part, call, what)));
  return reached.size === 0 ? [] : index.parts.filter((one) => reached.has(one));
}

function findModels(index: BoardIndex, part: Part): readonly Part[] {
  return findCallees(index, part, "model");
}

function findTools(index: BoardIndex, part: Part): readonly Part[] {
  return findCallees(index, part, "tool");
}

/** The models or tools that a part's calls reach, through gateways, balancers and queues of jobs; by id. */
export function calleesOf(index: BoardIndex, part: Part, what: Callee): readonly Part[] {
  return deriveEach(index, part, what === "model" ? findModels : findTools);
}

function streamsTokens(index: BoardIndex, line: Connection): boolean {
  return line.protocol !== undefined && index.catalogue.protocols[line.protocol]?.tokens === true;
}

/** Where streamed tokens begin when no agent and no model is drawn: the first code behind the line. */
function behindTokens(index: BoardIndex): readonly Part[] {
  const ends = index.connections
    .filter((line) => streamsTokens(index, line))
    .flatMap((line) => [line.from, line.to]);
  const reached = reachFrom(ends, (id) => {
    const part = index.part(id);
    return part && passesCallsOn(part) ? asksOf(part).map((line) => line.to) : [];
  });
  return index.parts.filter((part) => reached.has(part.id) && runsOurCode(part));
}

/** Models that screens ask past any code of ours: they make the answers themselves. */
function askedByScreens(index: BoardIndex, code: readonly Part[]): readonly Part[] {
  if (!anywhere(index, "model")) return [];
  const asked = new Set(code.flatMap((part) => calleesOf(index, part, "model")));
  const models = index.parts.filter((part) => part.facts.has("model") && !asked.has(part));
  if (models.length === 0) return [];
  const screens = index.parts.filter((part) => part.facts.has("client")).map((part) => part.id);
  const reached = reachFrom(screens, (id) => {
    const part = index.part(id);
    if (!part || !(part.facts.has("client") || passesCallsOn(part))) return [];
    return [...asksOf(part).map((line) => line.to), ...handedTo(part).map((line) => line.from)];
  });
  return models.filter((part) => reached.has(part.id));
}

function findProducers(index: BoardIndex): readonly Part[] {
  const code = index.parts.filter(
    (part) => part.facts.has("agent") || (runsOurCode(part) && callsTo(index, part, "model").length > 0),
  );
  const models = askedByScreens(index, code);
  if (models.length === 0) return code.length > 0 ? code : behindTokens(index);
  return index.parts.filter((part) => code.includes(part) || models.includes(part));
}

/**
 * The parts that make answers: agents, whatever code asks a model, and models that screens ask directly. Where none is
 * drawn, what stands behind a stream of tokens. By id; asked of what parts can do, never of their kind.
 */
export function producersOf(index: BoardIndex): readonly Part[] {
  return deriveOnce(index, findProducers);
}
