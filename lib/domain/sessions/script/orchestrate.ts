import { phrasesOf } from "@/lib/domain/sessions/script/phrases";
import type { Script } from "@/lib/domain/sessions/script/script-step";
import { seeded } from "@/lib/domain/sessions/script/seeded";
import { say, writeText } from "@/lib/domain/sessions/script/write-text";

function* actWithLeave(runId: string): Script {
  const toolCallId = `${runId}.t1`;
  const approvalId = `${runId}.ok`;
  const stepId = `${runId}.s2`;
  yield say({ type: "step-start", stepId, attempt: 1, title: "Reserve capacity" });
  yield say({
    type: "approval-request",
    approvalId,
    question: "Reserve two more servers for a month?",
  });
  yield say({ type: "run-suspend", approvalId }, 0);
  const { decision } = yield { kind: "await-approval", approvalId };
  yield say({ type: "run-resume", approvalId }, 0);
  if (decision === "approve") {
    yield say({
      type: "tool-call",
      toolCallId,
      stepId,
      name: "reserve-servers",
      input: `{"servers":2,"days":30}`,
    });
    yield say({ type: "tool-result", toolCallId, outcome: "done", output: "Reserved: 2 servers." }, 300);
  }
  yield say({ type: "step-end", stepId, outcome: decision === "approve" ? "done" : "failed" });
}

/** The orchestrator: plans, wakes two colleagues, waits for both, asks for leave to act, and sums up. */
export function* orchestrate(seed: number, runId: string): Script {
  const chance = seeded(seed, "orchestrator");
  const words = phrasesOf(seed);
  const [planId, sumId] = [`${runId}.s1`, `${runId}.s3`];
  const colleagues = [`${runId}.a`, `${runId}.b`] as const;
  yield say({ type: "run-start" });
  yield say({ type: "step-start", stepId: planId, attempt: 1, title: "Plan" });
  yield* writeText(chance, { messageId: `${runId}.m1`, stepId: planId }, words.plan);
  yield say({ type: "step-end", stepId: planId, outcome: "done" });
  yield { kind: "wake", delayMs: 20, agent: "researcher", runId: colleagues[0] };
  yield { kind: "wake", delayMs: 20, agent: "reviewer", runId: colleagues[1] };
  yield { kind: "await-runs", runIds: colleagues };
  yield* actWithLeave(runId);
  yield say({ type: "step-start", stepId: sumId, attempt: 1, title: "Sum up" });
  yield* writeText(chance, { messageId: `${runId}.m2`, stepId: sumId }, words.advice);
  yield say({ type: "step-end", stepId: sumId, outcome: "done" });
  yield say({ type: "run-end", outcome: "complete" }, 0);
}
