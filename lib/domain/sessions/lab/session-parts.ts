import { asBeginning, whoDid, type Viewer } from "@/lib/domain/sessions/lab/who";
import type { ScreenItem, WorkStanding } from "@/lib/domain/sessions/lab/screen-view";
import { isOver, type Run, type SessionState } from "@/lib/domain/sessions/session-state";

/** The ids of what people asked, in the order of the log. */
export function orderedQuestions({ messages }: SessionState): readonly string[] {
  return Object.values(messages)
    .filter(({ author }) => author === "person")
    .map(({ id }) => id);
}

/** One part of a run and its place among the parts of that run. */
interface PlacedItem {
  readonly seq: number;
  readonly item: ScreenItem;
}

const TEXT_STANDING = { streaming: "growing", whole: "whole", partial: "partial" } as const;

function texts({ messages }: SessionState, run: Run): PlacedItem[] {
  return Object.values(messages).flatMap(({ id, runId, seq = 0, text, status }) =>
    runId === run.id
      ? [{ seq, item: { kind: "text", id, runId, text, standing: TEXT_STANDING[status] } as const }]
      : [],
  );
}

function tools({ toolCalls }: SessionState, run: Run): PlacedItem[] {
  return Object.values(toolCalls).flatMap(({ id, runId, seq, name, status, output = "" }) => {
    const standing: WorkStanding = status === "running" ? "working" : status;
    return runId === run.id ? [{ seq, item: { kind: "tool", id, name, output, standing } as const }] : [];
  });
}

function approvals({ approvals: all, participants }: SessionState, viewer: Viewer, run: Run): PlacedItem[] {
  return Object.values(all).flatMap((approval) => {
    if (approval.runId !== run.id) return [];
    const { id, seq, question, decision = null, decidedBy, decidedOn } = approval;
    const doer = { actorId: decidedBy ?? "", deviceId: decidedOn };
    const by = decidedBy === undefined ? "" : asBeginning(whoDid(viewer, doer, participants));
    const isOpen = decision === null && !isOver(run);
    return [{ seq, item: { kind: "approval", id, question, decision, by, isOpen } as const }];
  });
}

function steers({ steers: all }: SessionState, run: Run): PlacedItem[] {
  return Object.values(all).flatMap(({ id, runId, text, breaksIn, askedAtSeq, takenAtSeq }) => {
    if (runId !== run.id) return [];
    const standing = takenAtSeq === undefined ? (isOver(run) ? "not-taken" : "waiting") : "taken";
    const item = { kind: "steer", id, text, breaksIn: breaksIn === true, standing } as const;
    return [{ seq: takenAtSeq ?? askedAtSeq, item }];
  });
}

/** The parts of one run, without those of the runs it woke. */
export function partsOfRun(state: SessionState, viewer: Viewer, run: Run): PlacedItem[] {
  return [
    ...texts(state, run),
    ...tools(state, run),
    ...approvals(state, viewer, run),
    ...steers(state, run),
  ];
}
