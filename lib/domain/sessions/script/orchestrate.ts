import { asSentence } from "@/lib/domain/sessions/script/as-sentence";
import { phrasesOf } from "@/lib/domain/sessions/script/phrases";
import { createRhythm, type Rhythm } from "@/lib/domain/sessions/script/rhythm";
import type { RunScript } from "@/lib/domain/sessions/script/run-script";
import type { Script } from "@/lib/domain/sessions/script/script-step";
import { writeText } from "@/lib/domain/sessions/script/write-text";

/** Waits for both colleagues, and takes up at once what it is told meanwhile. */
function* awaitColleagues({ say }: Rhythm, runIds: readonly string[]): Script<readonly string[]> {
  const told: string[] = [];
  for (;;) {
    const { steers } = yield { kind: "await-runs", runIds };
    if (steers.length === 0) return told;
    for (const steer of steers) {
      yield say({ type: "steer-taken", steerId: steer.id }, 0);
      told.push(steer.text);
    }
  }
}

const BOOKING_MS = 600;

function* actWithLeave({ say }: Rhythm, runId: string): Script {
  const toolCallId = `${runId}.t1`;
  const approvalId = `${runId}.ok`;
  const stepId = `${runId}.s2`;
  yield say({ type: "step-start", stepId, attempt: 1, title: "Reserve the machines" });
  yield say({
    type: "approval-request",
    approvalId,
    stepId,
    question: "Reserve two machines with 96 GB for a month?",
  });
  yield say({ type: "run-suspend", approvalId }, 0);
  const { decision } = yield { kind: "await-approval", approvalId };
  yield say({ type: "run-resume", approvalId }, 0);
  if (decision === "approve") {
    const input = `{"machines":2,"days":30}`;
    yield say({ type: "tool-call", toolCallId, stepId, name: "reserve-machines", input });
    const output = "Reserved: 2 machines.";
    yield say({ type: "tool-result", toolCallId, outcome: "done", output }, BOOKING_MS);
  }
  yield say({ type: "step-end", stepId, outcome: decision === "approve" ? "done" : "failed" });
}

/** The orchestrator: plans, wakes two colleagues, waits for both, asks for leave where the job is to act, and sums up. */
export function* orchestrate(script: RunScript, runId: string): Script {
  const rhythm = createRhythm(script, "orchestrator");
  const { say } = rhythm;
  const words = phrasesOf(script.seed);
  const [planId, sumId] = [`${runId}.s1`, `${runId}.s3`];
  const colleagues = [`${runId}.a`, `${runId}.b`] as const;
  yield say({ type: "run-start" });
  yield say({ type: "step-start", stepId: planId, attempt: 1, title: "Plan" });
  const told = [...(yield* writeText(rhythm, { messageId: `${runId}.m1`, stepId: planId }, words.plan))];
  yield say({ type: "step-end", stepId: planId, outcome: "done" });
  yield { kind: "wake", delayMs: 0, agent: "researcher", runId: colleagues[0] };
  yield { kind: "wake", delayMs: 0, agent: "reviewer", runId: colleagues[1] };
  told.push(...(yield* awaitColleagues(rhythm, colleagues)));
  if (script.job === "act") yield* actWithLeave(rhythm, runId);
  yield say({ type: "step-start", stepId: sumId, attempt: 1, title: "Sum up" });
  const asked = told.at(-1);
  const summary = asked === undefined ? words.advice : `You asked: ${asSentence(asked)} ${words.inShort}`;
  yield* writeText(rhythm, { messageId: `${runId}.m2`, stepId: sumId }, summary);
  yield say({ type: "step-end", stepId: sumId, outcome: "done" });
  yield say({ type: "run-end", outcome: "complete" }, 0);
}
