import { listNames } from "@/lib/domain/coaching/list-names";
import { counted } from "@/lib/domain/coaching/counted";
import type { Fact } from "@/lib/domain/catalogue/facts";
import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { protocolOf } from "@/lib/domain/overlay/delivery-line";

/** Something on this very board that speaks for a look at how answers arrive. */
export type AgentSign = {
  code: "orchestrator" | "agent" | "model" | "tool" | "token-stream";
  says: string;
  components: readonly string[];
  connections: readonly string[];
};

const SIGNS: readonly { code: AgentSign["code"]; fact: Fact; not?: Fact; one: string }[] = [
  { code: "orchestrator", fact: "orchestrator", one: "orchestrator" },
  { code: "agent", fact: "agent", not: "orchestrator", one: "agent" },
  { code: "model", fact: "model", one: "model" },
  { code: "tool", fact: "tool", one: "agent's tool" },
];

function signOf(code: AgentSign["code"], parts: readonly Part[], one: string): AgentSign {
  return {
    code,
    says: `${counted(parts.length, one)}: ${listNames(parts)}.`,
    components: parts.map((part) => part.id),
    connections: [],
  };
}

/** What on a board raises the offer of the overlay: parts that decide, answer or act for agents, and streams of tokens. */
export function detectAgents(index: BoardIndex): readonly AgentSign[] {
  const signs = SIGNS.flatMap(({ code, fact, not, one }) => {
    const parts = index.parts.filter(
      (part) => part.facts.has(fact) && (not === undefined || !part.facts.has(not)),
    );
    return parts.length === 0 ? [] : [signOf(code, parts, one)];
  });
  const streams = index.connections.filter((line) => protocolOf(index, line)?.tokens === true);
  if (streams.length === 0) return signs;
  const ends = streams.flatMap((line) =>
    [index.part(line.from), index.part(line.to)].flatMap((part) => part ?? []),
  );
  return [
    ...signs,
    {
      code: "token-stream",
      says: `${counted(streams.length, "stream of tokens", "streams of tokens")}: ${listNames(ends)}.`,
      components: [],
      connections: streams.map((line) => line.id),
    },
  ];
}
