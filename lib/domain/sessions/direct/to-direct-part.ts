import type { DirectPart } from "@/lib/domain/sessions/direct/direct-part";
import type { AgentRole, Saying } from "@/lib/domain/sessions/script/script-step";
import { tokensOf } from "@/lib/domain/sessions/script/tokens-of";

/** Who says something, and in which run. `rootId` is the run the connection was opened for. */
export interface DirectSpeaker {
  readonly rootId: string;
  readonly runId: string;
  readonly agent: AgentRole;
}

/** Turns what agents say into what a direct connection carries of it; `null` for what it has no word for. */
export function createDirectVoice(): (speaker: DirectSpeaker, saying: Saying) => DirectPart | null {
  /** How many pieces of text each step has so far, in its present attempt. */
  const pieces = new Map<string, number>();

  function textPart({ rootId, runId }: DirectSpeaker, messageId: string, stepId: string, text: string) {
    const at = pieces.get(stepId) ?? 0;
    pieces.set(stepId, at + tokensOf(text).length);
    const piece = `${stepId.slice(rootId.length)}/${String(at)}`;
    return { type: "text", runId, messageId, piece, text } as const;
  }

  return (speaker, saying) => {
    const { rootId, runId, agent } = speaker;
    switch (saying.type) {
      case "step-start": {
        pieces.set(saying.stepId, 0);
        const { title } = saying;
        return runId === rootId ? null : { type: "agent", runId, agent, title };
      }
      case "output-delta":
        return textPart(speaker, saying.messageId, saying.stepId ?? runId, saying.text);
      case "output-final":
        return { type: "text-end", messageId: saying.messageId };
      case "tool-call":
        return { type: "tool", runId, toolCallId: saying.toolCallId, name: saying.name };
      case "tool-result": {
        const { toolCallId, outcome, output } = saying;
        return { type: "tool-end", toolCallId, outcome, output };
      }
      case "approval-request":
        return { type: "approval", approvalId: saying.approvalId, question: saying.question };
      case "run-end":
        return runId === rootId ? { type: "end", outcome: "complete" } : { type: "agent-end", runId };
      case "run-start":
      case "step-end":
      case "run-suspend":
      case "run-resume":
      case "steer-taken":
        return null;
    }
  };
}
