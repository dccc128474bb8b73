import { activeRoot } from "@/lib/domain/sessions/active-root";
import { orderedQuestions, partsOfRun } from "@/lib/domain/sessions/lab/session-parts";
import { EMPTY_VIEW, type ScreenItem, type ScreenView } from "@/lib/domain/sessions/lab/screen-view";
import type { ShownStatus } from "@/lib/domain/sessions/lab/shown";
import { asBeginning, isViewer, whoDid, type Viewer } from "@/lib/domain/sessions/lab/who";
import { find, isOver, type Run, type SessionState } from "@/lib/domain/sessions/session-state";

/** A question that this screen has taken and the session has not, since the line is down. */
export interface KeptQuestion {
  readonly messageId: string;
  readonly text: string;
}

const isRoot = ({ parentRunId }: Run) => parentRunId === undefined;

function statusOf(run: Run | undefined): ShownStatus {
  if (run === undefined) return "idle";
  return run.status === "requested" ? "active" : run.status;
}

function ending(state: SessionState, viewer: Viewer, run: Run): ScreenItem[] {
  if (run.status !== "cancelled" && run.status !== "error") return [];
  const id = `${run.id}.end`;
  if (run.status === "error") {
    const says = `Ended before it was whole: ${run.reason ?? "its agent failed"}.`;
    return [{ kind: "ending", id, tone: "failed", says }];
  }
  const doer = { actorId: run.stopAskedBy ?? "server", deviceId: run.stopAskedOn };
  return [
    { kind: "ending", id, tone: "stopped", says: `Stopped by ${whoDid(viewer, doer, state.participants)}.` },
  ];
}

/** A run's own parts and those of the runs it woke, each where it came about. */
function itemsOfRun(state: SessionState, viewer: Viewer, run: Run): ScreenItem[] {
  const parts = partsOfRun(state, viewer, run);
  const colleagues = Object.values(state.runs).filter(({ parentRunId }) => parentRunId === run.id);
  const woken = colleagues.map((colleague) => ({
    seq: colleague.parentSeq ?? 0,
    items: itemsOfRun(state, viewer, colleague),
  }));
  // Sorting is stable: a colleague comes before what its parent says from that moment on.
  const placed = [...woken, ...parts.map(({ seq, item }) => ({ seq, items: [item] }))];
  const own = placed.sort((one, other) => one.seq - other.seq).flatMap(({ items }) => items);
  if (isRoot(run)) return [...own, ...ending(state, viewer, run)];
  const step = Object.values(state.steps).find(({ runId }) => runId === run.id);
  const standing = { complete: "done", cancelled: "stopped", error: "failed" } as const;
  const head: ScreenItem = {
    kind: "agent",
    id: run.id,
    agent: asBeginning(run.agent),
    says: step?.title ?? "Begins",
    standing: isOver(run) ? standing[run.status as keyof typeof standing] : "working",
  };
  return [head, ...own];
}

function questionItems(state: SessionState, viewer: Viewer, messageId: string): ScreenItem[] {
  const message = find(state.messages, messageId);
  if (message === undefined) return [];
  const runs = Object.values(state.runs).filter((run) => isRoot(run) && run.inputId === messageId);
  const last = runs.at(-1);
  const active = activeRoot(state);
  const isQueued = last?.status === "requested" && active !== undefined && active.id !== last.id;
  const question: ScreenItem = {
    kind: "question",
    id: messageId,
    text: message.text,
    by: asBeginning(whoDid(viewer, message, state.participants)),
    isMine: isViewer(viewer, message),
    standing: isQueued ? "queued" : "sent",
    runId: isQueued ? last.id : null,
  };
  return [question, ...runs.flatMap((run) => itemsOfRun(state, viewer, run))];
}

function keptItem({ messageId, text }: KeptQuestion): ScreenItem {
  return { kind: "question", id: messageId, text, by: "You", isMine: true, standing: "kept", runId: null };
}

/** Everything that a session amounts to on one screen: what its log holds, and what this screen has yet to send. */
export function viewSession(
  state: SessionState,
  viewer: Viewer,
  kept: readonly KeptQuestion[] = [],
): ScreenView {
  const questions = orderedQuestions(state);
  const waiting = kept.filter(({ messageId }) => find(state.messages, messageId) === undefined);
  const before = questions.slice(0, -1).flatMap((id) => questionItems(state, viewer, id));
  const lastId = questions.at(-1);
  const last = lastId === undefined ? [] : questionItems(state, viewer, lastId);
  const items = [...before, ...last, ...waiting.map(keptItem)];
  if (items.length === 0) return EMPTY_VIEW;
  const runs = Object.values(state.runs).filter((run) => isRoot(run) && run.inputId === lastId);
  const run = waiting.length > 0 ? undefined : runs.at(-1);
  const active = activeRoot(state);
  const approval = Object.values(state.approvals).find(
    ({ decision, runId }) => decision === undefined && runId === active?.id,
  );
  const acts = Object.values(state.toolCalls).filter(
    ({ runId, stepId, status }) =>
      runId === run?.id && stepId !== undefined && status === "done" && isApprovedStep(state, stepId),
  );
  return {
    items,
    lastQuestionAt: waiting.length > 0 ? items.length - 1 : before.length,
    status: statusOf(run),
    runId: run?.id ?? null,
    activeRunId: active?.id ?? null,
    openApprovalId: approval?.id ?? null,
    modelCalls: waiting.length > 0 ? 0 : runs.length,
    acts: acts.length,
    pointers: runs.filter(({ isPointedOut }) => isPointedOut === true).length,
  };
}

/** Whether what is done in a step needed leave, and got it. */
function isApprovedStep({ approvals }: SessionState, stepId: string): boolean {
  return Object.values(approvals).some(
    (approval) => approval.stepId === stepId && approval.decision === "approve",
  );
}
