import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { deriveOnce } from "@/lib/domain/graph/derive-once";
import { dominatorsOf } from "@/lib/domain/graph/dominators";
import { answerFlows } from "@/lib/domain/overlay/answer-flows";
import { isScreen } from "@/lib/domain/overlay/is-screen";
import { producersOf } from "@/lib/domain/overlay/producers";
import { isKeeper } from "@/lib/domain/overlay/is-log";

/** What other agents' words have to pass on their way to people although it thinks for itself; by id. */
export type Relay = { relay: Part; relayed: readonly Part[] };

function isAgent(part: Part | undefined): part is Part {
  return part?.facts.has("agent") === true;
}

/** Code that asks a model leads others where it has several; one behind it is merely served. */
const SEVERAL = 2;

/** Whether words go on from a part: it neither keeps them nor is what they are for. */
function passes(part: Part | undefined): boolean {
  if (!part || part.facts.has("model") || part.facts.has("tool")) return false;
  return !isKeeper(part);
}

/** What stands on all ways from an agent to the screens is found from the screens, against the flows. */
function findRelays(index: BoardIndex): readonly Relay[] {
  const agents = index.parts.filter(isAgent);
  const code = producersOf(index).filter((part) => !part.facts.has("agent") && !part.facts.has("model"));
  if (agents.length + code.length < 2) return [];
  const flows = answerFlows(index);
  const screens = index.parts.filter(isScreen);
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
  return [...agents, ...code]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((relay) => {
      const relayed = passed
        .filter(({ agent, ways }) => agent !== relay && ways.has(relay.id))
        .map((one) => one.agent);
      return relayed.length < (isAgent(relay) ? 1 : SEVERAL) ? [] : [{ relay, relayed }];
    });
}

/** Who passes on what others say: the Orchestrator Dual-Purpose Problem, found on a board. Once per index. */
export function findRelayed(index: BoardIndex): readonly Relay[] {
  return deriveOnce(index, findRelays);
}
