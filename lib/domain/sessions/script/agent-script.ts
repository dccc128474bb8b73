import { research, review } from "@/lib/domain/sessions/script/assist";
import { orchestrate } from "@/lib/domain/sessions/script/orchestrate";
import type { AgentRole, Script } from "@/lib/domain/sessions/script/script-step";

/**
 * The scripted agent of a role: the same seed and run id give the same steps, given the same signals. No clock and no
 * chance of its own; whoever runs it waits the delays and gives the signals back. An agent that went away is taken up
 * again by walking its script anew and leaving out as many sayings as the log has of it.
 */
export function agentScript(role: AgentRole, seed: number, runId: string): Script {
  switch (role) {
    case "orchestrator":
      return orchestrate(seed, runId);
    case "researcher":
      return research(seed, runId);
    case "reviewer":
      return review(seed, runId);
  }
}
