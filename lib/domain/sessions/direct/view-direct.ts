import type {
  DirectAnswer,
  DirectBreak,
  DirectEntry,
  DirectQuestion,
  DirectState,
} from "@/lib/domain/sessions/direct/direct-state";
import { EMPTY_VIEW, type ScreenItem, type ScreenView } from "@/lib/domain/sessions/lab/screen-view";
import type { ShownStatus } from "@/lib/domain/sessions/lab/shown";
import { tokensOf } from "@/lib/domain/sessions/script/tokens-of";
import { asBeginning } from "@/lib/domain/sessions/lab/who";

const BREAKS: Readonly<Record<Exclude<DirectBreak, "stopped">, string>> = {
  network:
    "The answer stops here. Only this line carried it, and the server cannot tell a lost network from Stop.",
  line: "The answer stops here: something between here and the server cut the line.",
  replaced: "The answer stops here. This line carries one answer at a time, and you asked for another.",
  refused: "The server did not take the question.",
};

function itemOf(entry: DirectEntry, answer: DirectAnswer, question: DirectQuestion): ScreenItem {
  const isOpen = answer.status === "open";
  switch (entry.kind) {
    case "text": {
      const text = entry.pieces.map((one) => one.text).join("");
      const standing = entry.isEnded ? "whole" : isOpen ? "growing" : "partial";
      return { kind: "text", id: entry.id, runId: entry.runId, text, standing };
    }
    case "agent": {
      const { id, agent } = entry;
      const standing = entry.standing === "working" && !isOpen ? "stopped" : entry.standing;
      return { kind: "agent", id, agent: asBeginning(agent), says: entry.title, standing };
    }
    case "tool": {
      const standing = entry.standing === "working" && !isOpen ? "stopped" : entry.standing;
      return { ...entry, standing };
    }
    case "approval": {
      const { id } = entry;
      const { decision } = question;
      const by = decision === null ? "" : "You";
      return { kind: "approval", id, question: entry.question, decision, by, isOpen: decision === null };
    }
  }
}

function endOf(answer: DirectAnswer, isLast: boolean): ScreenItem[] {
  if (answer.brokenBy === null) return [];
  const id = `${answer.runId}.end`;
  if (answer.brokenBy === "stopped")
    return [{ kind: "ending", id, tone: "stopped", says: "Stopped by you: the line is closed." }];
  return [{ kind: "break", id, says: BREAKS[answer.brokenBy], mayAskAgain: isLast }];
}

function statusOf(answer: DirectAnswer | undefined): ShownStatus {
  if (answer === undefined) return "idle";
  if (answer.status === "asked") return "suspended";
  if (answer.status === "broken") return answer.brokenBy === "stopped" ? "cancelled" : "error";
  return answer.status === "open" ? "active" : "complete";
}

function questionItems(question: DirectQuestion): ScreenItem[] {
  const { id, text, answers } = question;
  return [
    { kind: "question", id, text, by: "You", isMine: true, standing: "sent", runId: null },
    ...answers.flatMap((answer, at) => [
      ...answer.entries.map((entry) => itemOf(entry, answer, question)),
      ...endOf(answer, at === answers.length - 1),
    ]),
  ];
}

/** What a direct screen draws, and what its last question has come to. */
export function viewDirect({ questions }: DirectState): ScreenView {
  const last = questions.at(-1);
  if (last === undefined) return EMPTY_VIEW;
  const before = questions.slice(0, -1).flatMap(questionItems);
  const answer = last.answers.at(-1);
  const entries = last.answers.flatMap((one) => one.entries);
  const approval = entries.find(({ kind }) => kind === "approval");
  const isAsked = answer?.status === "asked" && last.decision === null;
  const acts = last.answers
    .filter(({ isAct }) => isAct)
    .flatMap((one) => one.entries)
    .filter((one) => one.kind === "tool" && one.standing === "done");
  return {
    items: [...before, ...questionItems(last)],
    lastQuestionAt: before.length,
    status: statusOf(answer),
    runId: answer?.runId ?? null,
    activeRunId: answer?.status === "open" ? answer.runId : null,
    openApprovalId: isAsked && approval !== undefined ? approval.id : null,
    modelCalls: last.answers.length,
    acts: acts.length,
    pointers: 0,
  };
}

/** How many pieces of text stand there more than once, among all answers to each question. */
export function duplicatedPieces({ questions }: DirectState): number {
  let duplicated = 0;
  for (const { answers } of questions) {
    const seen = new Set<string>();
    const entries = answers.flatMap((answer) => answer.entries);
    for (const { piece, text } of entries.flatMap((entry) => (entry.kind === "text" ? entry.pieces : []))) {
      if (seen.has(piece)) duplicated += tokensOf(text).length;
      seen.add(piece);
    }
  }
  return duplicated;
}
