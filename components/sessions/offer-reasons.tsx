import { PartChips } from "@/components/sessions/part-chips";
import { useStudio } from "@/lib/client/use-studio";
import type { AgentSign } from "@/lib/domain/overlay/detect-agents";

const WORDS: Readonly<Record<AgentSign["code"], readonly [one: string, many: string]>> = {
  orchestrator: ["An orchestrator", "Orchestrators"],
  agent: ["An agent", "Agents"],
  model: ["A model", "Models"],
  tool: ["An agent’s tool", "Agents’ tools"],
  "token-stream": ["A stream of tokens", "Streams of tokens"],
};

/** What was found on this very board, by name; each name flies there. */
export function OfferReasons() {
  const signs = useStudio((studio) => studio.analysis.overlay.signs);
  return (
    <dl className="grid gap-1.5">
      {signs.map(({ code, components, connections }) => {
        const [one, many] = WORDS[code];
        const word = components.length + connections.length === 1 ? one : many;
        return (
          <div key={code} className="grid gap-1">
            <dt className="text-xs text-ink-3">{word}</dt>
            <dd>
              <PartChips label={word} components={components} connections={connections} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
