import { tokensOf } from "@/lib/domain/sessions/script/phrases";
import type { Saying, Script } from "@/lib/domain/sessions/script/script-step";
import type { Seeded } from "@/lib/domain/sessions/script/seeded";

/** One thing said, after a pause. */
export function say(saying: Saying, delayMs = 30) {
  return { kind: "say", delayMs, saying } as const;
}

/** Writes a message word by word, ends it whole, and takes up what it is told meanwhile by ending on another sentence. */
export function* writeText(
  chance: Seeded,
  message: { messageId: string; stepId: string },
  text: string,
): Script {
  const waiting = [...tokensOf(text)];
  let written = "";
  for (let token = waiting.shift(); token !== undefined; token = waiting.shift()) {
    written += token;
    const signal = yield say({ type: "output-delta", ...message, text: token }, 20 + chance.below(40));
    for (const steer of signal.steers) {
      yield say({ type: "steer-taken", steerId: steer.id }, 0);
      waiting.splice(
        0,
        waiting.length,
        ...tokensOf(`${written.endsWith(" ") ? "" : " "}As you say: ${steer.text}`),
      );
    }
  }
  yield say({ type: "output-final", ...message, text: written });
}
