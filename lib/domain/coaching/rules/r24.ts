import { countedStanding } from "@/lib/domain/coaching/counted";
import { listNames } from "@/lib/domain/coaching/list-names";
import type { Rule } from "@/lib/domain/coaching/rule";

/** The one protocol whose very use means that a model's answer is streamed. */
const TOKEN_STREAM = "token-stream";

/** R24: agents, models or streamed tokens with no layer that keeps a session. About the whole board. */
export const streamsDirectly: Rule = ({ index }) => {
  if (index.parts.some((part) => part.facts.has("session-layer"))) return [];
  const agents = index.parts.filter((part) => part.facts.has("agent") || part.facts.has("model"));
  const streams = index.connections.filter((line) => line.protocol === TOKEN_STREAM);
  if (agents.length === 0 && streams.length === 0) return [];
  const ends = streams
    .flatMap((line) => [index.part(line.from), index.part(line.to)])
    .flatMap((part) => part ?? []);
  const who = listNames(agents.length > 0 ? agents : ends);
  const standing =
    agents.length > 0
      ? countedStanding(agents.length, "agent or model", "agents and models")
      : countedStanding(streams.length, "streamed answer");
  return [
    {
      components: agents.map((part) => part.id),
      connections: streams.map((line) => line.id),
      slots: { who, standing },
      about: [],
    },
  ];
};
