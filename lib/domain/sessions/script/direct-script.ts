import { agentScript } from "@/lib/domain/sessions/script/agent-script";
import { NO_SIGNAL, type Saying, type Script } from "@/lib/domain/sessions/script/script-step";

/** One thing said on a direct connection, and by which run. */
export interface DirectSaying {
  readonly runId: string;
  readonly delayMs: number;
  readonly saying: Saying;
}

/** The next thing a colleague says; colleagues wake and wait for nobody. */
function* relay(script: Script, runId: string): Generator<DirectSaying, boolean> {
  const step = script.next(NO_SIGNAL);
  if (step.done === true) return false;
  if (step.value.kind === "say") yield { runId, delayMs: step.value.delayMs, saying: step.value.saying };
  return true;
}

/**
 * The same script as it goes over one connection to one client: the orchestrator relays what its colleagues say, turn by
 * turn, and since nothing can come back on that connection, whatever needs leave is not done.
 */
export function* directScript(seed: number, runId: string): Generator<DirectSaying, void> {
  const script = agentScript("orchestrator", seed, runId);
  const colleagues = new Map<string, Script>();
  let step = script.next(NO_SIGNAL);
  while (step.done !== true) {
    const { value } = step;
    if (value.kind === "say") yield { runId, delayMs: value.delayMs, saying: value.saying };
    if (value.kind === "wake") colleagues.set(value.runId, agentScript(value.agent, seed, value.runId));
    if (value.kind === "await-runs")
      while (colleagues.size > 0)
        for (const [id, colleague] of [...colleagues])
          if (!(yield* relay(colleague, id))) colleagues.delete(id);
    step = script.next(value.kind === "await-approval" ? { steers: [], decision: "reject" } : NO_SIGNAL);
  }
}
