import { phrasesOf } from "@/lib/domain/sessions/script/phrases";
import type { Script } from "@/lib/domain/sessions/script/script-step";
import { seeded } from "@/lib/domain/sessions/script/seeded";
import { say, writeText } from "@/lib/domain/sessions/script/write-text";

/** The researcher: its first attempt fails half way through; the second takes the place of what the first had written. */
export function* research(seed: number, runId: string): Script {
  const chance = seeded(seed, "researcher");
  const stepId = `${runId}.s1`;
  const toolCallId = `${runId}.t1`;
  const title = "Look up figures";
  yield say({ type: "run-start" });
  yield say({ type: "step-start", stepId, attempt: 1, title });
  yield say({ type: "output-delta", messageId: `${runId}.m1`, stepId, text: "I begin with the figures " });
  yield say({ type: "step-end", stepId, outcome: "failed" }, 200);
  yield say({ type: "step-start", stepId, attempt: 2, title });
  yield say({ type: "tool-call", toolCallId, stepId, name: "read-figures", input: `{"of":"reads"}` });
  yield say({ type: "tool-result", toolCallId, outcome: "done", output: "11,574 reads a second." }, 400);
  yield* writeText(chance, { messageId: `${runId}.m2`, stepId }, phrasesOf(seed).findings);
  yield say({ type: "step-end", stepId, outcome: "done" });
  yield say({ type: "run-end", outcome: "complete" }, 0);
}

/** The reviewer: says what speaks against the plan. */
export function* review(seed: number, runId: string): Script {
  const chance = seeded(seed, "reviewer");
  const stepId = `${runId}.s1`;
  yield say({ type: "run-start" });
  yield say({ type: "step-start", stepId, attempt: 1, title: "Look for risks" });
  yield* writeText(chance, { messageId: `${runId}.m1`, stepId }, phrasesOf(seed).doubts);
  yield say({ type: "step-end", stepId, outcome: "done" });
  yield say({ type: "run-end", outcome: "complete" }, 0);
}
