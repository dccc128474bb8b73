import { research, review } from "@/lib/domain/sessions/script/assist";
import { orchestrate } from "@/lib/domain/sessions/script/orchestrate";
import type { Job, RunScript } from "@/lib/domain/sessions/script/run-script";
import type { AgentRole, Script } from "@/lib/domain/sessions/script/script-step";
import { failOnce, flood, useSlowTool, writeLong } from "@/lib/domain/sessions/script/solo-jobs";

const JOBS: Readonly<Record<Job, (script: RunScript, runId: string) => Script>> = {
  answer: orchestrate,
  act: orchestrate,
  slow: useSlowTool,
  flaky: failOnce,
  long: writeLong,
  flood,
};

/**
 * The scripted agent of a role: the same script and run id give the same steps, given the same signals. No clock and no
 * chance of its own; whoever runs it waits the delays and gives the signals back. An agent that went away is taken up
 * again by walking its script anew and leaving out as many sayings as the log has of it.
 */
export function agentScript(role: AgentRole, script: RunScript, runId: string): Script {
  switch (role) {
    case "orchestrator":
      return JOBS[script.job](script, runId);
    case "researcher":
      return research(script, runId);
    case "reviewer":
      return review(script, runId);
  }
}
