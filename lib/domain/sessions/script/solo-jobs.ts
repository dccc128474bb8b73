import { longTokens } from "@/lib/domain/sessions/script/long-text";
import { phrasesOf } from "@/lib/domain/sessions/script/phrases";
import { createRhythm, type Rhythm } from "@/lib/domain/sessions/script/rhythm";
import type { RunScript } from "@/lib/domain/sessions/script/run-script";
import type { Script } from "@/lib/domain/sessions/script/script-step";
import { tokensOf } from "@/lib/domain/sessions/script/tokens-of";
import { writeText } from "@/lib/domain/sessions/script/write-text";

/** How long the slow tool is silent, in life. */
export const SLOW_TOOL_SECONDS = 90;
const FLOOD_SECONDS = 60;
export const FLOOD_TOKENS_A_SECOND = 150;
/** A model that is this quick sends several pieces at a time. */
const FLOOD_PIECES = 3;
/** A message of the flood ends here, and the next begins: no message grows without end. */
const FLOOD_MESSAGE_TOKENS = 300;
const LONG_TOKENS = 2_000;
const LONG_TOKEN_MS = 15;
/** How far the attempt gets that fails. */
const FAILED_AFTER_TOKENS = 24;

function* begin({ say }: Rhythm, stepId: string, title: string): Script {
  yield say({ type: "run-start" });
  yield say({ type: "step-start", stepId, attempt: 1, title });
}

function* end({ say }: Rhythm, stepId: string): Script {
  yield say({ type: "step-end", stepId, outcome: "done" });
  yield say({ type: "run-end", outcome: "complete" }, 0);
}

/** Plans, uses a tool that says nothing for 90 s, and sums up. */
export function* useSlowTool(script: RunScript, runId: string): Script {
  const rhythm = createRhythm(script, "slow");
  const { say, sayLater } = rhythm;
  const { plan, inShort } = phrasesOf(script.seed);
  const stepId = `${runId}.s1`;
  const toolCallId = `${runId}.t1`;
  yield* begin(rhythm, stepId, "Ask the archive");
  const [firstSentence = plan] = plan.split(/(?<=\.) /);
  yield* writeText(rhythm, { messageId: `${runId}.m1`, stepId }, firstSentence);
  yield say({ type: "tool-call", toolCallId, stepId, name: "read-archive", input: `{"years":10}` });
  const output = "Ten years read.";
  yield sayLater({ type: "tool-result", toolCallId, outcome: "done", output }, SLOW_TOOL_SECONDS);
  yield* writeText(rhythm, { messageId: `${runId}.m2`, stepId }, inShort);
  yield* end(rhythm, stepId);
}

/** Writes, fails half way, and tries the same step again: what the second attempt writes takes the place of the first. */
export function* failOnce(script: RunScript, runId: string): Script {
  const rhythm = createRhythm(script, "flaky");
  const { say } = rhythm;
  const { findings } = phrasesOf(script.seed);
  const stepId = `${runId}.s1`;
  const title = "Answer";
  yield* begin(rhythm, stepId, title);
  const first = { messageId: `${runId}.m1`, stepId };
  for (const text of tokensOf(findings).slice(0, FAILED_AFTER_TOKENS))
    yield say({ type: "output-delta", ...first, text }, 50);
  yield say({ type: "step-end", stepId, outcome: "failed" }, 400);
  yield say({ type: "step-start", stepId, attempt: 2, title }, 400);
  yield* writeText(rhythm, { messageId: `${runId}.m2`, stepId }, findings);
  yield* end(rhythm, stepId);
}

/** One message of 2,000 tokens. */
export function* writeLong(script: RunScript, runId: string): Script {
  const rhythm = createRhythm(script, "long");
  const { say } = rhythm;
  const stepId = `${runId}.s1`;
  const message = { messageId: `${runId}.m1`, stepId };
  yield* begin(rhythm, stepId, "Write it all down");
  const tokens = longTokens(LONG_TOKENS);
  for (const text of tokens) yield say({ type: "output-delta", ...message, text }, LONG_TOKEN_MS);
  yield say({ type: "output-final", ...message, text: tokens.join("") });
  yield* end(rhythm, stepId);
}

/** 150 tokens a second for 60 s, or for as much shorter as the time-lapse is. `pace` has no part in it. */
export function* flood(script: RunScript, runId: string): Script {
  const rhythm = createRhythm({ ...script, pace: 1 }, "flood");
  const { say } = rhythm;
  const stepId = `${runId}.s1`;
  const pieceMs = (1_000 * FLOOD_PIECES) / FLOOD_TOKENS_A_SECOND;
  const tokens = longTokens(Math.round((FLOOD_TOKENS_A_SECOND * FLOOD_SECONDS) / script.lapse));
  yield* begin(rhythm, stepId, "Write quickly");
  for (let from = 0; from < tokens.length; from += FLOOD_MESSAGE_TOKENS) {
    const message = { messageId: `${runId}.m${String(from / FLOOD_MESSAGE_TOKENS + 1)}`, stepId };
    const part = tokens.slice(from, from + FLOOD_MESSAGE_TOKENS);
    for (let at = 0; at < part.length; at += FLOOD_PIECES) {
      const text = part.slice(at, at + FLOOD_PIECES).join("");
      yield say({ type: "output-delta", ...message, text }, pieceMs);
    }
    yield say({ type: "output-final", ...message, text: part.join("") }, 0);
  }
  yield* end(rhythm, stepId);
}
