import type { DirectPart } from "@/lib/domain/sessions/direct/direct-part";
import { createDirectVoice } from "@/lib/domain/sessions/direct/to-direct-part";
import { agentScript } from "@/lib/domain/sessions/script/agent-script";
import type { RunScript } from "@/lib/domain/sessions/script/run-script";
import {
  NO_SIGNAL,
  type AgentRole,
  type Script,
  type ScriptSignal,
} from "@/lib/domain/sessions/script/script-step";

/** One part of a direct answer, and how long after the one before it comes. */
export interface DirectStep {
  readonly delayMs: number;
  readonly part: DirectPart;
}

/** What a direct answer is made from. */
export interface DirectOrder {
  readonly runId: string;
  readonly script: RunScript;
  /** The answer to the approval that an earlier request ended with: the script goes on from there. */
  readonly decision?: "approve" | "reject";
}

interface Spoken {
  readonly afterMs: number;
  readonly part: DirectPart | null;
}

/** What one agent says, and the time since it began. Colleagues wake nobody and wait for nobody. */
function* soliloquy(
  script: Script,
  speaker: { rootId: string; runId: string; agent: AgentRole },
  voice: ReturnType<typeof createDirectVoice>,
): Generator<Spoken, void> {
  let afterMs = 0;
  for (let step = script.next(NO_SIGNAL); step.done !== true; step = script.next(NO_SIGNAL)) {
    if (step.value.kind !== "say") continue;
    afterMs += step.value.delayMs;
    yield { afterMs, part: voice(speaker, step.value.saying) };
  }
}

/** Several agents at work at the same time, in the one order in which their words come about. */
function* together(speakers: Generator<Spoken, void>[]): Generator<DirectStep, void> {
  const next = speakers.map((one) => ({ one, spoken: one.next() }));
  let nowMs = 0;
  for (;;) {
    const waiting = next.filter(({ spoken }) => spoken.done !== true);
    const [first, ...others] = waiting;
    if (first === undefined) return;
    const timeOf = ({ spoken }: typeof first) => (spoken.done === true ? Infinity : spoken.value.afterMs);
    const soonest = others.reduce((best, other) => (timeOf(other) < timeOf(best) ? other : best), first);
    if (soonest.spoken.done === true) return;
    const { afterMs, part } = soonest.spoken.value;
    soonest.spoken = soonest.one.next();
    if (part === null) continue;
    yield { delayMs: afterMs - nowMs, part };
    nowMs = afterMs;
  }
}

/**
 * The same script as it goes over one connection to one client: the orchestrator relays what its colleagues say. Where
 * it needs leave the answer ends: nothing can come back on this connection, so the next word takes a new request, which
 * goes on from there with `decision`.
 */
export function* directScript({ runId, script, decision }: DirectOrder): Generator<DirectStep, void> {
  const voice = createDirectVoice();
  const root = { rootId: runId, runId, agent: "orchestrator" } as const;
  const walk = agentScript("orchestrator", script, runId);
  const colleagues: Generator<Spoken, void>[] = [];
  let isHeard = decision === undefined;
  /** The time of what is not carried belongs to what comes next. */
  let heldMs = 0;
  let signal: ScriptSignal = NO_SIGNAL;
  for (let step = walk.next(signal); step.done !== true; step = walk.next(signal)) {
    const { value } = step;
    signal = NO_SIGNAL;
    if (value.kind === "say") {
      const part = voice(root, value.saying);
      if (!isHeard) continue;
      heldMs += value.delayMs;
      if (part === null) continue;
      yield { delayMs: heldMs, part };
      heldMs = 0;
    } else if (value.kind === "wake") {
      const speaker = { rootId: runId, runId: value.runId, agent: value.agent };
      colleagues.push(soliloquy(agentScript(value.agent, script, value.runId), speaker, voice));
    } else if (value.kind === "await-approval") {
      if (decision === undefined) {
        yield { delayMs: 0, part: { type: "end", outcome: "asked" } };
        return;
      }
      isHeard = true;
      signal = { steers: [], decision };
    } else if (isHeard) yield* together(colleagues.splice(0));
  }
}
