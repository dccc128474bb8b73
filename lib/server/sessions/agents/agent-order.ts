import "server-only";
import * as z from "zod";
import { sessionIdSchema } from "@/lib/domain/sessions/session-id";
import { runScriptSchema, type RunScript } from "@/lib/domain/sessions/script/run-script";
import { AGENT_ROLES } from "@/lib/domain/sessions/script/script-step";

/** What an agent's process is told at its start: ids and a token, never the conversation. */
export const agentOrderSchema = z.strictObject({
  origin: z.url(),
  token: z.string(),
  sessionId: sessionIdSchema,
  runId: sessionIdSchema,
  role: z.enum(AGENT_ROLES),
  script: runScriptSchema,
  /** The number of its lease; the epoch under which it writes. */
  fence: z.int().positive(),
  heartbeatMs: z.int().positive(),
});
export type AgentOrder = z.infer<typeof agentOrderSchema>;

/** What an agent's process says to the one that started it: that it is alive. */
export const heartbeatSchema = z.strictObject({ heartbeat: z.literal(true) });

/** The name under which a run's agent appears in its session. */
export function agentActorId(runId: string): string {
  return `agent-${runId}`;
}

/** The script of a run for which nobody chose one: a plain answer, the same for the same id. */
export function plainScript(runId: string): RunScript {
  let seed = 7;
  for (const character of runId) seed = (seed * 31 + character.charCodeAt(0)) % 1_000_000;
  return { job: "answer", seed, pace: 1, lapse: 1 };
}
