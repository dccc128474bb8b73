import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { deriveOnce } from "@/lib/domain/graph/derive-once";
import { dominatorsOf } from "@/lib/domain/graph/dominators";
import { answerFlows } from "@/lib/domain/overlay/answer-flows";
import { isKeeper } from "@/lib/domain/overlay/is-log";

/** An agent that other agents' words have to pass on their way to people; by id. */
export type Relay = { relay: Part; relayed: readonly Part[] };

function isAgent(part: Part | undefined): part is Part {
  return part?.facts.has("agent") === true;
}

/** Whether words go on from a part: it neither keeps them nor is what they are for. */
function passes(part: Part | undefined): boolean {
  if (!part || part.facts.has("model") || part.facts.has("tool")) return false;
  return !isKeeper(part);
}

/** An agent that stands on all ways from another agent to the screens is found from the screens, against the flows. */
function findRelays(index: BoardIndex): readonly Relay[] {
  const agents = index.parts.filter(isAgent);
  if (agents.length < 2) return [];
  const flows = answerFlows(index);
  const screens = index.parts.filter((part) => part.facts.has("client"));
  const back = (id: string): readonly string[] =>
    passes(index.part(id))
      ? flows
          .to(id)
          .map((flow) => flow.from)
          .filter((from) => !index.part(from)?.facts.has("client"))
      : [];
  const onAllWays = dominatorsOf(
    screens.map((part) => part.id),
    back,
  );
  const passed = agents.map((agent) => ({ agent, ways: new Set(onAllWays(agent.id)) }));
  return agents.flatMap((relay) => {
    const relayed = passed
      .filter(({ agent, ways }) => agent !== relay && ways.has(relay.id))
      .map((one) => one.agent);
    return relayed.length === 0 ? [] : [{ relay, relayed }];
  });
}

/** Who passes on what others say: the Orchestrator Dual-Purpose Problem, found on a board. Once per index. */
export function findRelayed(index: BoardIndex): readonly Relay[] {
  return deriveOnce(index, findRelays);
}
