import type { Connection } from "@/lib/domain/board/connection-schema";
import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { deriveOnce } from "@/lib/domain/graph/derive-once";
import { reachFrom } from "@/lib/domain/graph/reach";
import { handsOn, isKeeper } from "@/lib/domain/overlay/is-log";

const ASKS: ReadonlySet<string> = new Set(["request", "read", "write", "stream"]);

function runsOurCode(part: Part): boolean {
  return part.facts.has("runs-code") && !part.facts.has("client");
}

/** The lines by which a part asks something to be done, and waits. */
function asksOf(part: Part): readonly Connection[] {
  return part.out.filter((line) => ASKS.has(line.purpose));
}

/** A part that only passes calls on: a gateway of models, a balancer. */
function passesCallsOn(part: Part): boolean {
  return !runsOurCode(part) && !isKeeper(part) && !handsOn(part) && !part.facts.has("client");
}

/** Whether anything on the board can do this at all: most boards know no model, and are not looked through. */
function anywhere(index: BoardIndex, what: "model" | "tool"): boolean {
  const known = deriveOnce(index, findCallees);
  return known[what];
}

function findCallees(index: BoardIndex): Readonly<Record<"model" | "tool", boolean>> {
  return {
    model: index.parts.some((part) => part.facts.has("model")),
    tool: index.parts.some((part) => part.facts.has("tool")),
  };
}

/** The first calls of a part on the way to a model or a tool, through whatever only passes them on; by id. */
export function callsTo(index: BoardIndex, part: Part, what: "model" | "tool"): readonly Connection[] {
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

function findCalls(index: BoardIndex, part: Part, what: "model" | "tool"): readonly Connection[] {
  const leads = (line: Connection): boolean => {
    const reached = reachFrom([line.to], (id) => {
      const next = index.part(id);
      return next && !next.facts.has(what) && passesCallsOn(next) ? asksOf(next).map((one) => one.to) : [];
    });
    return [...reached].some((id) => index.part(id)?.facts.has(what));
  };
  return asksOf(part).filter(leads);
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

function findProducers(index: BoardIndex): readonly Part[] {
  const found = index.parts.filter(
    (part) => part.facts.has("agent") || (runsOurCode(part) && callsTo(index, part, "model").length > 0),
  );
  return found.length > 0 ? found : behindTokens(index);
}

/**
 * The parts that make answers: agents, and whatever code asks a model. Where neither is drawn, what stands behind a
 * stream of tokens. By id; asked of what parts can do, never of their kind.
 */
export function producersOf(index: BoardIndex): readonly Part[] {
  return deriveOnce(index, findProducers);
}
