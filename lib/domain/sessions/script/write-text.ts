import { tokensOf } from "@/lib/domain/sessions/script/tokens-of";
import { asSentence } from "@/lib/domain/sessions/script/as-sentence";
import type { Rhythm } from "@/lib/domain/sessions/script/rhythm";
import type { Script, SteerSignal } from "@/lib/domain/sessions/script/script-step";

const FASTEST_TOKEN_MS = 35;
const TOKEN_SPREAD_MS = 40;

/** What a message becomes after somebody said something to it. */
function ending({ text, breaksIn }: SteerSignal): string {
  return breaksIn === true
    ? `You broke in: ${asSentence(text)} Then I leave the rest out and keep to that.`
    : `As you say: ${asSentence(text)}`;
}

/**
 * Writes a message word by word and ends it whole. A steer has it end on another sentence; one that breaks in ends the
 * message as it is, and the answer to it is a message of its own. Evaluates to what it was told.
 */
export function* writeText(
  { chance, say }: Rhythm,
  message: { messageId: string; stepId: string },
  text: string,
): Script<readonly string[]> {
  const told: string[] = [];
  let place = message;
  let waiting = [...tokensOf(text)];
  let written = "";
  for (let token = waiting.shift(); token !== undefined; token = waiting.shift()) {
    written += token;
    const delayMs = FASTEST_TOKEN_MS + chance.below(TOKEN_SPREAD_MS);
    const { steers } = yield say({ type: "output-delta", ...place, text: token }, delayMs);
    // All that came is taken up before anything else is said: a run that is taken up again finds them in a row.
    for (const { id } of steers) yield say({ type: "steer-taken", steerId: id }, 0);
    told.push(...steers.map((steer) => steer.text));
    const last = steers.at(-1);
    if (last === undefined) continue;
    waiting = [...tokensOf(ending(last))];
    if (last.breaksIn === true) {
      yield say({ type: "output-final", ...place, text: written }, 0);
      place = { ...place, messageId: `${message.messageId}.${String(told.length)}` };
      written = "";
    } else if (!/\s$/.test(written)) waiting.splice(0, 1, ` ${waiting[0] ?? ""}`);
  }
  yield say({ type: "output-final", ...place, text: written });
  return told;
}
