import type { Written } from "@/lib/domain/sessions/lab/count-tokens";
import type { LoggedEvent } from "@/lib/domain/sessions/session-event";
import { offsetCount } from "@/lib/domain/sessions/lab/ledger";
import { isOver, type SessionState } from "@/lib/domain/sessions/session-state";
import { tokensOf } from "@/lib/domain/sessions/script/tokens-of";

/** The runs whose end stands in the log behind `readTo`: for who has read so far, they are still going on. */
function endingsUnread(entries: readonly LoggedEvent[], readTo: number): Set<string> {
  return new Set(
    entries.flatMap(({ offset, event }) =>
      (event.type === "run-end" || event.type === "cancel") && (offsetCount(offset) ?? 0) > readTo
        ? [event.runId]
        : [],
    ),
  );
}

/**
 * What a session's log says was written: `state` is its fold, `entries` what is still held of it one by one. `readTo` is
 * how many entries a screen has read: a run has ended for it once it has read the end.
 */
export function writtenIn(state: SessionState, entries: readonly LoggedEvent[], readTo = Infinity): Written {
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
  const unread = endingsUnread(entries, readTo);
  const over = Object.values(state.runs).filter((run) => isOver(run) && !unread.has(run.id));
  return { tokensByRun, tokensAfterStop, ended: new Set(over.map(({ id }) => id)) };
}
