import type { Written } from "@/lib/domain/sessions/lab/count-tokens";
import type { LoggedEvent } from "@/lib/domain/sessions/session-event";
import { isOver, type SessionState } from "@/lib/domain/sessions/session-state";
import { tokensOf } from "@/lib/domain/sessions/script/tokens-of";

/** What a session's log says was written: `state` is its fold, `entries` what is still held of it one by one. */
export function writtenIn(state: SessionState, entries: readonly LoggedEvent[]): Written {
  const tokensByRun: Record<string, number> = {};
  for (const { author, runId, text } of Object.values(state.messages))
    if (author === "agent" && runId !== undefined)
      tokensByRun[runId] = (tokensByRun[runId] ?? 0) + tokensOf(text).length;
  const stopped = new Set<string>();
  let tokensAfterStop = 0;
  for (const { event } of entries) {
    if (event.type === "cancel") stopped.add(event.runId);
    if (event.type === "output-delta" && stopped.has(event.runId))
      tokensAfterStop += tokensOf(event.text).length;
  }
  const over = Object.values(state.runs).filter(isOver);
  return { tokensByRun, tokensAfterStop, ended: new Set(over.map(({ id }) => id)) };
}
