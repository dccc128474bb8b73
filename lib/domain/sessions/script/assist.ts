import { phrasesOf } from "@/lib/domain/sessions/script/phrases";
import { createRhythm } from "@/lib/domain/sessions/script/rhythm";
import type { RunScript } from "@/lib/domain/sessions/script/run-script";
import type { Script } from "@/lib/domain/sessions/script/script-step";
import { writeText } from "@/lib/domain/sessions/script/write-text";

/** What one colleague does: a step, a tool, and what came of it. */
interface Assignment {
  readonly title: string;
  readonly tool: string;
  readonly input: string;
  readonly output: string;
  readonly text: string;
}

const TOOL_MS = 900;

function* work(script: RunScript, runId: string, assignment: Assignment): Script {
  const rhythm = createRhythm(script, assignment.tool);
  const { say } = rhythm;
  const { title, tool, input, output, text } = assignment;
  const stepId = `${runId}.s1`;
  const toolCallId = `${runId}.t1`;
  yield say({ type: "run-start" });
  yield say({ type: "step-start", stepId, attempt: 1, title });
  yield say({ type: "tool-call", toolCallId, stepId, name: tool, input });
  yield say({ type: "tool-result", toolCallId, outcome: "done", output }, TOOL_MS);
  yield* writeText(rhythm, { messageId: `${runId}.m1`, stepId }, text);
  yield say({ type: "step-end", stepId, outcome: "done" });
  yield say({ type: "run-end", outcome: "complete" }, 0);
}

/** The researcher: reads benchmarks and says what they give. */
export function research(script: RunScript, runId: string): Script {
  return work(script, runId, {
    title: "Read the benchmarks",
    tool: "read-benchmarks",
    input: `{"sources":12}`,
    output: "12 of 12 sources read.",
    text: phrasesOf(script.seed).findings,
  });
}

/** The reviewer: says what speaks against the plan. */
export function review(script: RunScript, runId: string): Script {
  return work(script, runId, {
    title: "Look for what speaks against it",
    tool: "size-clusters",
    input: `{"clusters":3}`,
    output: "3 of 3 clusters sized.",
    text: phrasesOf(script.seed).doubts,
  });
}
