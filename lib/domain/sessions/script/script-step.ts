import type { EventEnvelope } from "@/lib/domain/sessions/event-envelope";
import type { RunEvent } from "@/lib/domain/sessions/run-event";

/** The three agents of the lab. The orchestrator wakes the other two; each has a run of its own. */
export const AGENT_ROLES = ["orchestrator", "researcher", "reviewer"] as const;
export type AgentRole = (typeof AGENT_ROLES)[number];

type Without<Event, Keys extends PropertyKey> = Event extends unknown ? Omit<Event, Keys> : never;

/** What an agent says, without what its runner adds: who, when, which run, and the count. */
export type Saying = Without<RunEvent, keyof EventEnvelope | "runId" | "seq">;

/**
 * One step of a script. `delayMs` is the time the step takes before it comes about. Waiting for runs ends when all are
 * over, or before that with the steers that came in.
 */
export type ScriptStep =
  | { readonly kind: "say"; readonly delayMs: number; readonly saying: Saying }
  | { readonly kind: "wake"; readonly delayMs: number; readonly agent: AgentRole; readonly runId: string }
  | { readonly kind: "await-runs"; readonly runIds: readonly string[] }
  | { readonly kind: "await-approval"; readonly approvalId: string };

/** A correction to a run under way. One that breaks in ends what is being written and has it begun anew. */
export interface SteerSignal {
  readonly id: string;
  readonly text: string;
  readonly breaksIn?: true;
}

/** What the world answers to a step: steers that came in since, and, after waiting for an approval, what was decided. */
export interface ScriptSignal {
  readonly steers: readonly SteerSignal[];
  readonly decision?: "approve" | "reject";
}

/** Nothing new. */
export const NO_SIGNAL: ScriptSignal = { steers: [] };

/** A script as it runs: it yields steps and is told what came back. */
export type Script<Outcome = void> = Generator<ScriptStep, Outcome, ScriptSignal>;
