import { countedStanding } from "@/lib/domain/coaching/counted";
import { listNames } from "@/lib/domain/coaching/list-names";
import type { Rule } from "@/lib/domain/coaching/rule";
import { detectAgents, type AgentSign } from "@/lib/domain/overlay/detect-agents";
import { isAnswered } from "@/lib/domain/overlay/overlay-scope";

/** What acts or answers for people; tools speak only where nothing else does. */
const ACTORS: ReadonlySet<AgentSign["code"]> = new Set(["orchestrator", "agent", "model"]);

/**
 * R24: agents, models, their tools or streamed tokens with no layer that keeps a session. About the whole board; silent
 * once the overlay was taken up or turned down.
 */
export const streamsDirectly: Rule = ({ index }) => {
  if (index.parts.some((part) => part.facts.has("session-layer")) || isAnswered(index.board)) return [];
  const signs = detectAgents(index);
  if (signs.length === 0) return [];
  const idsOf = (some: readonly AgentSign[]): string[] => some.flatMap((sign) => [...sign.components]);
  const actors = signs.filter(({ code }) => ACTORS.has(code));
  const agents = idsOf(actors.length > 0 ? actors : signs);
  const streams = signs.flatMap((sign) => [...sign.connections]);
  const ends = index.connections
    .filter((line) => streams.includes(line.id))
    .flatMap((line) => [line.from, line.to]);
  const named = new Set(agents.length > 0 ? agents : ends);
  const standing =
    actors.length > 0
      ? countedStanding(agents.length, "agent or model", "agents and models")
      : agents.length > 0
        ? countedStanding(agents.length, "tool of an agent", "tools of agents")
        : countedStanding(streams.length, "streamed answer");
  return [
    {
      components: agents,
      connections: streams,
      slots: { who: listNames(index.parts.filter((part) => named.has(part.id))), standing },
      about: [],
    },
  ];
};
