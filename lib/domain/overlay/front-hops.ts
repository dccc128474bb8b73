import type { Connection } from "@/lib/domain/board/connection-schema";
import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { reachFrom } from "@/lib/domain/graph/reach";
import { answerFlows } from "@/lib/domain/overlay/answer-flows";
import { nearEnd } from "@/lib/domain/overlay/channels";
import { isStream, ownLifetime } from "@/lib/domain/overlay/delivery-line";
import { isKeeper, isLog } from "@/lib/domain/overlay/is-log";

/** Whether a part only stands in front: it shares out, fronts or filters, and neither runs our code nor keeps words. */
export function isFront(part: Part): boolean {
  if (part.facts.has("client") || part.facts.has("runs-code") || part.facts.has("holds-connections"))
    return false;
  if (isLog(part) || (isKeeper(part) && !part.facts.has("edge"))) return false;
  return part.facts.has("balances") || part.facts.has("edge") || part.facts.has("entry");
}

/** A connection that stays open for as long as both ends are there. */
function staysOpen(index: BoardIndex, line: Connection): boolean {
  return isStream(index, line) && ownLifetime(index, line) === "connection";
}

/**
 * The parts in front that a screen's connection passes before the first log, whoever has drawn the connections between
 * them: those before the first code, and beyond it those that connections which stay open go through; by id.
 */
export function frontHops(index: BoardIndex, line: Connection): readonly Part[] {
  const flows = answerFlows(index);
  const passed = reachFrom([nearEnd(index, line)], (id) => {
    const part = index.part(id);
    if (!part || isLog(part) || isKeeper(part) || part.facts.has("client")) return [];
    const before = flows.to(id);
    return (isFront(part) ? before : before.filter((flow) => staysOpen(index, flow.line))).map(
      ({ from }) => from,
    );
  });
  return index.parts.filter((part) => passed.has(part.id) && isFront(part));
}

/** What a screen's connection ends at, past nothing but parts in front; by id. */
export function endsBehind(index: BoardIndex, line: Connection): readonly Part[] {
  const flows = answerFlows(index);
  const passed = reachFrom([nearEnd(index, line)], (id) => {
    const part = index.part(id);
    return part && isFront(part) ? flows.to(id).map((flow) => flow.from) : [];
  });
  return index.parts.filter((part) => passed.has(part.id) && !isFront(part));
}
