import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { deriveOnce } from "@/lib/domain/graph/derive-once";
import { reachFrom } from "@/lib/domain/graph/reach";
import { answerFlows } from "@/lib/domain/overlay/answer-flows";
import { isKeeper } from "@/lib/domain/overlay/is-log";

/** An agent that other agents' words have to pass on their way to people; by id. */
export type Relay = { relay: Part; relayed: readonly Part[] };

function isAgent(part: Part | undefined): part is Part {
  return part?.facts.has("agent") === true;
}

/** Whether words of an agent reach a screen or a log that screens read, without passing some part. */
function arrives(index: BoardIndex, from: Part, without?: Part): boolean {
  const flows = answerFlows(index);
  const reached = reachFrom([from.id], (id) => {
    const part = index.part(id);
    const stops =
      id !== from.id &&
      (!part ||
        part.facts.has("client") ||
        part.facts.has("model") ||
        part.facts.has("tool") ||
        isKeeper(part));
    if (stops) return [];
    return flows
      .from(id)
      .map((flow) => flow.to)
      .filter((to) => to !== without?.id);
  });
  return [...reached].some((id) => index.part(id)?.facts.has("client"));
}

function findRelays(index: BoardIndex): readonly Relay[] {
  const agents = index.parts.filter(isAgent);
  const heard = agents.filter((agent) => arrives(index, agent));
  return agents.flatMap((relay) => {
    const relayed = heard.filter((agent) => agent !== relay && !arrives(index, agent, relay));
    return relayed.length === 0 ? [] : [{ relay, relayed }];
  });
}

/** Who passes on what others say: the Orchestrator Dual-Purpose Problem, found on a board. Once per index. */
export function findRelayed(index: BoardIndex): readonly Relay[] {
  return deriveOnce(index, findRelays);
}
