import { isOver, type Run, type SessionState } from "@/lib/domain/sessions/session-state";

/**
 * The run that people wait for: the first that was asked for by them, and not by another run, and has not ended. Those
 * after it are queued; one question is answered at a time, in the order of the log.
 */
export function activeRoot({ runs }: SessionState): Run | undefined {
  return Object.values(runs).find((run) => run.parentRunId === undefined && run.agent !== "" && !isOver(run));
}
