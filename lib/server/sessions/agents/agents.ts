import "server-only";
import type { EventRefusal } from "@/lib/domain/sessions/event-refusal";
import type { RunScript } from "@/lib/domain/sessions/script/run-script";
import type { AgentRole } from "@/lib/domain/sessions/script/script-step";
import type { SessionEvent } from "@/lib/domain/sessions/session-event";
import type { Interrupt } from "@/lib/domain/sessions/door-message";
import type { Result } from "@/lib/shared/result";

/** A run to be begun. Whoever asks chooses the id, so that a stop can be sent before the run has started. */
export interface WakeRequest {
  readonly sessionId: string;
  readonly runId: string;
  readonly agent: AgentRole;
  readonly inputId?: string;
  readonly parentRunId?: string;
  /** What the agent plays; without one what its parent plays, or else a plain answer. */
  readonly script?: RunScript;
}

/** Why no run was begun. */
export type WakeFailure = EventRefusal | { readonly code: "busy"; readonly message: string };

/** The agents at work in this process, and what becomes of their runs. Every run ends: by its agent, or within its lease. */
export interface Agents {
  /**
   * Asks for a run and starts its agent; resolves as soon as the request is in the log. A run that people ask for while
   * an earlier one of theirs goes on is queued: its agent is started when its turn has come.
   */
  wake(request: WakeRequest): Promise<Result<null, WakeFailure>>;
  /** Reacts to what was appended: takes up runs whose answer or turn has come, stops what a stopped run had begun. */
  react(sessionId: string, events: readonly SessionEvent[]): void;
  /** Does to a run's process, wherever it is, what an operating system does to processes. */
  interrupt(sessionId: string, runId: string, signal: Interrupt): void;
  /** Loses the next two writes of a run's agent: of the first nothing arrives, of the second the confirmation. */
  loseWrites(sessionId: string, runId: string): void;
  /** How many agents are at work in this process. */
  atWork(): number;
  /** Ends runs whose lease ran out, and takes up those whose answer or turn came while nobody looked. */
  sweep(): Promise<void>;
  /** Ends every agent here, and its run with it. */
  stop(): Promise<void>;
}
