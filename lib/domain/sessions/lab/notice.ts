import { activeRoot } from "@/lib/domain/sessions/active-root";
import type { PresentDevice } from "@/lib/domain/sessions/present-device";
import { asBeginning, isViewer, whoDid, type Viewer } from "@/lib/domain/sessions/lab/who";
import { find, isOver, type Run, type SessionState } from "@/lib/domain/sessions/session-state";

/** What notices are read off: the session, and who is there. */
export interface NoticeFacts {
  readonly state: SessionState;
  readonly present: readonly PresentDevice[];
}

const isRoot = ({ parentRunId }: Run) => parentRunId === undefined;

function* ofRuns(
  before: SessionState,
  { runs, participants }: SessionState,
  viewer: Viewer,
): Generator<string> {
  for (const run of Object.values(runs)) {
    const was = find(before.runs, run.id)?.status;
    if (run.status === was || run.status !== "cancelled" || !isRoot(run)) continue;
    const doer = { actorId: run.stopAskedBy ?? "server", deviceId: run.stopAskedOn };
    if (!isViewer(viewer, doer)) yield `Stopped by ${whoDid(viewer, doer, participants)}.`;
  }
}

function* ofQueue(before: SessionState, after: SessionState): Generator<string> {
  const active = activeRoot(after);
  for (const run of Object.values(after.runs))
    if (find(before.runs, run.id) === undefined && isRoot(run) && run.status === "requested")
      if (active !== undefined && active.id !== run.id)
        yield "Queued: it is answered after the one before it.";
}

function* ofApprovals(before: SessionState, after: SessionState, viewer: Viewer): Generator<string> {
  for (const { id, decision, decidedBy, decidedOn } of Object.values(after.approvals)) {
    if (decision === undefined || find(before.approvals, id)?.decision !== undefined) continue;
    const doer = { actorId: decidedBy ?? "", deviceId: decidedOn };
    const word = decision === "approve" ? "Approved" : "Rejected";
    yield `${word} by ${whoDid(viewer, doer, after.participants)}.`;
  }
}

function* ofSteers(before: SessionState, after: SessionState): Generator<string> {
  const wasOver = (runId: string) => {
    const run = find(before.runs, runId);
    return run !== undefined && isOver(run);
  };
  for (const { id, runId, text, takenAtSeq } of Object.values(after.steers)) {
    const run = find(after.runs, runId);
    if (takenAtSeq !== undefined) {
      if (find(before.steers, id)?.takenAtSeq === undefined) yield `Taken up: ${text}`;
    } else if (run !== undefined && isOver(run) && !wasOver(runId))
      yield `Not taken up, the run ended first: ${text}`;
  }
}

function* ofParticipants(before: SessionState, after: SessionState, viewer: Viewer): Generator<string> {
  for (const { id, role, status } of Object.values(after.participants)) {
    if (id === viewer.actorId || find(before.participants, id)?.status === status) continue;
    const who = role === "staff" ? "Staff" : "Somebody";
    yield status === "offline" ? `${who} left.` : `${who} joined, and sees everything.`;
  }
}

function* ofPresence(before: NoticeFacts, after: NoticeFacts, viewer: Viewer): Generator<string> {
  const keyOf = ({ actorId, deviceId }: PresentDevice) => `${actorId}/${deviceId}`;
  const [were, are] = [new Set(before.present.map(keyOf)), new Set(after.present.map(keyOf))];
  const { participants } = after.state;
  for (const device of after.present)
    if (!were.has(keyOf(device)) && !isViewer(viewer, device))
      yield `${asBeginning(whoDid(viewer, device, participants))} is here.`;
  for (const device of before.present)
    if (!are.has(keyOf(device)) && !isViewer(viewer, device))
      yield `${asBeginning(whoDid(viewer, device, participants))} has gone.`;
}

/** What a person at a screen is told about what changed, the latest last. What they did themselves they are told only where it could have gone otherwise. */
export function noticesOf(before: NoticeFacts, after: NoticeFacts, viewer: Viewer): readonly string[] {
  const [was, is] = [before.state, after.state];
  return [
    ...ofPresence(before, after, viewer),
    ...ofParticipants(was, is, viewer),
    ...ofQueue(was, is),
    ...ofApprovals(was, is, viewer),
    ...ofSteers(was, is),
    ...ofRuns(was, is, viewer),
  ];
}
