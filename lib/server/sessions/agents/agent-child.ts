import "server-only";
import type { Interrupt } from "@/lib/domain/sessions/door-message";
import { heartbeatSchema, type AgentOrder } from "@/lib/server/sessions/agents/agent-order";
import { forkProgram } from "@/lib/server/sessions/agents/fork-program";

/** One agent's process. */
export interface AgentChild {
  interrupt(signal: Interrupt): void;
  /** Resolves with the exit code, or with the signal that ended it. */
  readonly ended: Promise<number | string>;
}

/** Starts an agent in a process of its own. */
export function startAgent(order: AgentOrder, onHeartbeat: () => void): AgentChild {
  return forkProgram("agent-process", order, (message) => {
    if (heartbeatSchema.safeParse(message).success) onHeartbeat();
  });
}
