import type { Job } from "@/lib/domain/sessions/script/run-script";
import type { DirectMessage, DirectPart } from "@/lib/domain/sessions/direct/direct-part";

/** A piece of text as it came: its place in the answer, and what it says. */
export interface DirectPiece {
  readonly piece: string;
  readonly text: string;
}

type Standing = "working" | "done" | "failed" | "stopped";

/** What stands on the screen of one answer, in the order in which it came. */
export type DirectEntry =
  | {
      readonly kind: "text";
      readonly id: string;
      readonly runId: string;
      readonly pieces: readonly DirectPiece[];
      readonly isEnded: boolean;
    }
  | {
      readonly kind: "agent";
      readonly id: string;
      readonly agent: string;
      readonly title: string;
      readonly standing: Standing;
    }
  | {
      readonly kind: "tool";
      readonly id: string;
      readonly name: string;
      readonly output: string;
      readonly standing: Standing;
    }
  | { readonly kind: "approval"; readonly id: string; readonly question: string };

/** Why an answer came to its end without its end: cut, put down for another question, or closed by Stop. */
export type DirectBreak = "network" | "line" | "replaced" | "stopped" | "refused";

/** One request, and what its response brought. */
export interface DirectAnswer {
  readonly runId: string;
  /** Whether it does what an approval was given for. */
  readonly isAct: boolean;
  readonly entries: readonly DirectEntry[];
  readonly status: "open" | "complete" | "asked" | "broken";
  readonly brokenBy: DirectBreak | null;
  /** The counts of the parts that came. */
  readonly received: readonly number[];
}

/** A question and every request that was made for it. */
export interface DirectQuestion {
  readonly id: string;
  readonly text: string;
  readonly job: Job;
  readonly answers: readonly DirectAnswer[];
  readonly decision: "approve" | "reject" | null;
}

/** All that a direct screen knows. It lives in the page, and is gone with it. */
export interface DirectState {
  readonly questions: readonly DirectQuestion[];
}

export const EMPTY_DIRECT: DirectState = { questions: [] };

/** A request that was just sent. */
export function openAnswer(runId: string, isAct = false): DirectAnswer {
  return { runId, isAct, entries: [], status: "open", brokenBy: null, received: [] };
}

/** The state with the answer of a run changed; the same state when there is none. */
export function changeAnswer(
  state: DirectState,
  runId: string,
  change: (answer: DirectAnswer) => DirectAnswer,
): DirectState {
  const questions = state.questions.map((question) =>
    question.answers.some((answer) => answer.runId === runId)
      ? {
          ...question,
          answers: question.answers.map((answer) => (answer.runId === runId ? change(answer) : answer)),
        }
      : question,
  );
  return { questions };
}

function changeEntry(
  entries: readonly DirectEntry[],
  id: string,
  change: (entry: DirectEntry) => DirectEntry,
): readonly DirectEntry[] {
  return entries.map((entry) => (entry.id === id ? change(entry) : entry));
}

function addText(
  entries: readonly DirectEntry[],
  part: DirectPart & { type: "text" },
): readonly DirectEntry[] {
  const { runId, messageId: id, piece, text } = part;
  const added = { piece, text };
  if (!entries.some((entry) => entry.id === id))
    return [...entries, { kind: "text", id, runId, pieces: [added], isEnded: false }];
  return changeEntry(entries, id, (entry) =>
    entry.kind === "text" ? { ...entry, pieces: [...entry.pieces, added] } : entry,
  );
}

function addPart(entries: readonly DirectEntry[], part: DirectPart): readonly DirectEntry[] {
  switch (part.type) {
    case "agent":
      return [
        ...entries,
        { kind: "agent", id: part.runId, agent: part.agent, title: part.title, standing: "working" },
      ];
    case "agent-end":
      return changeEntry(entries, part.runId, (entry) =>
        entry.kind === "agent" ? { ...entry, standing: "done" } : entry,
      );
    case "text":
      return addText(entries, part);
    case "text-end":
      return changeEntry(entries, part.messageId, (entry) =>
        entry.kind === "text" ? { ...entry, isEnded: true } : entry,
      );
    case "tool":
      return [
        ...entries,
        { kind: "tool", id: part.toolCallId, name: part.name, output: "", standing: "working" },
      ];
    case "tool-end":
      return changeEntry(entries, part.toolCallId, (entry) =>
        entry.kind === "tool" ? { ...entry, output: part.output, standing: part.outcome } : entry,
      );
    case "approval":
      return [...entries, { kind: "approval", id: part.approvalId, question: part.question }];
    case "end":
      return entries;
  }
}

/**
 * An answer after one more message of its response. It does what such pages do: it adds. It has no notion of an attempt,
 * so what a retry writes comes beside what it should replace, and a part that did not come leaves a hole.
 */
export function applyDirect(answer: DirectAnswer, { n, part }: DirectMessage): DirectAnswer {
  if (answer.status !== "open") return answer;
  const received = [...answer.received, n];
  if (part.type === "end") return { ...answer, received, status: part.outcome };
  return { ...answer, received, entries: addPart(answer.entries, part) };
}

/** An answer whose response will bring nothing more. */
export function breakAnswer(answer: DirectAnswer, brokenBy: DirectBreak): DirectAnswer {
  return answer.status === "open" ? { ...answer, status: "broken", brokenBy } : answer;
}
