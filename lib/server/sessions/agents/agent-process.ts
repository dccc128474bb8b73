/*
 * One agent at work on one run, in a process of its own. It is forked, told its order, and from then on a client of the
 * session's log. It ends with the process that started it.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { find, isOver } from "@/lib/domain/sessions/session-state";
import { agentOrderSchema, type AgentOrder } from "@/lib/server/sessions/agents/agent-order";
import { runAgent } from "@/lib/server/sessions/agents/run-agent";
import { createSessionClient } from "@/lib/server/sessions/agents/session-client";

async function work(order: AgentOrder): Promise<number> {
  const { origin, token, runId, fence } = order;
  const client = createSessionClient({ origin, token, producerId: runId, epoch: fence });
  const stopping = new AbortController();
  const ended = new AbortController();
  let wakeUp: () => void = () => undefined;
  let news = new Promise<void>((resolve) => (wakeUp = resolve));

  async function follow(): Promise<void> {
    while (!ended.signal.aborted) {
      await client.read(true, ended.signal).catch(() => sleep(200));
      const run = find(client.current().state.runs, runId);
      if (run !== undefined && (run.stopAskedBy !== undefined || isOver(run))) stopping.abort();
      const told = wakeUp;
      news = new Promise<void>((resolve) => (wakeUp = resolve));
      told();
    }
  }

  async function wake(agent: string, wakenId: string): Promise<void> {
    const response = await fetch(`${origin}/sessions/${token}/runs`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ runId: wakenId, agent }),
    });
    if (response.status !== 202) throw new Error(`the colleague ${agent} could not be woken`);
  }

  const beat = () => process.send?.({ heartbeat: true });
  const beating = setInterval(beat, order.heartbeatMs);
  beat();
  void follow();
  try {
    const end = await runAgent({ client, order, wake, news: () => news, stopping: stopping.signal });
    return end === "over" ? 0 : 3;
  } finally {
    ended.abort();
    clearInterval(beating);
  }
}

process.once("message", (message) => {
  work(agentOrderSchema.parse(message)).then(
    (code) => process.exit(code),
    () => process.exit(1),
  );
});
process.on("disconnect", () => process.exit(1));
