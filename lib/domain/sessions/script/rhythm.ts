import type { RunScript } from "@/lib/domain/sessions/script/run-script";
import type { Saying, ScriptStep } from "@/lib/domain/sessions/script/script-step";
import { seeded, type Seeded } from "@/lib/domain/sessions/script/seeded";

type SayStep = Extract<ScriptStep, { kind: "say" }>;

/** How fast one agent goes about its script. Delays come out in milliseconds of the lab's own time. */
export interface Rhythm {
  /** One thing said, after `delayMs` of an agent's work. */
  readonly say: (saying: Saying, delayMs?: number) => SayStep;
  /** One thing said after a silence of `seconds`, which passes in time-lapse. */
  readonly sayLater: (saying: Saying, seconds: number) => SayStep;
  readonly chance: Seeded;
}

const TURN_MS = 30;

/** The rhythm of one agent of a run. */
export function createRhythm({ seed, pace, lapse }: RunScript, purpose: string): Rhythm {
  return {
    chance: seeded(seed, purpose),
    say: (saying, delayMs = TURN_MS) => ({ kind: "say", delayMs: delayMs / pace, saying }),
    sayLater: (saying, seconds) => ({ kind: "say", delayMs: (seconds * 1_000) / lapse, saying }),
  };
}
