import type { Board } from "@/lib/domain/board/board-schema";
import type { Decision } from "@/lib/domain/board/decision-schema";
import { flattenEntity } from "@/lib/domain/board/flat";
import type { Refusal } from "@/lib/domain/edit/edit";
import type { Planner, Planners } from "@/lib/domain/edit/plan-context";
import { findEntity, findOption, findQuestion } from "@/lib/domain/edit/plan-find";
import { refuseNewId } from "@/lib/domain/edit/plan-limits";
import { nearestNames } from "@/lib/domain/edit/plan-names";
import { refuseMissing } from "@/lib/domain/edit/plan-not-found";
import { EMPTY_NOTE, noteChanges, refuseLines } from "@/lib/domain/edit/plan-note";
import { planPropose } from "@/lib/domain/edit/plan-propose";
import { refuse } from "@/lib/domain/edit/plan-refusal";
import { planSupersede } from "@/lib/domain/edit/plan-supersede";
import type { Question } from "@/lib/domain/knowledge/step-schema";
import { ok } from "@/lib/shared/result";

type Refused = { ok: false; error: Refusal };

function refuseOption(question: Question, option: string): Refused {
  const known = question.options.map((each) => each.id).join(", ");
  return refuse(
    "unknown-option",
    `"${option.slice(0, 60)}" does not answer this question.`,
    `Choose one of ${known}.`,
  );
}

function refuseSecond(board: Board, question: string): Refused | undefined {
  const live = Object.values(board.decisions).find(
    (decision) => decision.question === question && decision.status !== "superseded",
  );
  if (!live) return undefined;
  return live.status === "draft"
    ? refuse("already-open", "A draft for this question is already on the board.", "Write in that draft.")
    : refuse("already-open", "This question is already answered.", "Open its decision again to change it.");
}

function refuseSettled(decision: Decision): Refused | undefined {
  if (decision.status === "draft") return undefined;
  const what = decision.status === "proposed" ? "put forward" : "superseded";
  return refuse(
    "not-a-draft",
    `This decision is ${what}; its text is fixed.`,
    "Open it again: a new draft then takes its place.",
  );
}

const planStart: Planner<"start-decision"> = (board, edit, { knowledge, author, now }) => {
  const refusedId = refuseNewId(board, "decisions", edit.id);
  if (refusedId) return refusedId;
  const found = findQuestion(knowledge, edit.question);
  if (!found) {
    const known = knowledge.steps.flatMap((step) => step.questions.map((question) => question.id));
    return refuse(
      "unknown-question",
      `No step asks "${edit.question.slice(0, 60)}".`,
      `Choose one such as ${nearestNames(edit.question, known)}.`,
    );
  }
  const refused = refuseSecond(board, edit.question) ?? refuseLines(EMPTY_NOTE, edit.note ?? {});
  if (refused) return refused;
  const { step, question } = found;
  const option = edit.option === undefined ? undefined : findOption(question, edit.option);
  if (edit.option !== undefined && !option) return refuseOption(question, edit.option);
  const made = {
    id: edit.id,
    step: step.id,
    question: question.id,
    questionText: question.text.slice(0, 300),
    ...(option && { option: option.id }),
    optionText: option?.name ?? "",
    contentVersion: knowledge.version,
    status: "draft",
    note: { ...EMPTY_NOTE, ...edit.note },
    settles: {},
    author: author.slice(0, 60),
    at: now,
  };
  return ok([{ type: "put", root: "decisions", id: edit.id, fields: flattenEntity(made) }]);
};

const planChoose: Planner<"choose-option"> = (board, edit, { knowledge }) => {
  const decision = findEntity(board, "decisions", edit.id);
  if (!decision) return refuseMissing("decision", edit.id);
  const settled = refuseSettled(decision);
  if (settled) return settled;
  const question = findQuestion(knowledge, decision.question)?.question;
  if (!question)
    return refuse("unknown-question", "No step asks this question any more.", "Remove the decision.");
  const option = findOption(question, edit.option);
  if (!option) return refuseOption(question, edit.option);
  return ok([
    { type: "set", root: "decisions", id: edit.id, fields: { option: option.id, optionText: option.name } },
  ]);
};

const planWriteNote: Planner<"write-note"> = (board, edit) => {
  const decision = findEntity(board, "decisions", edit.id);
  if (!decision) return refuseMissing("decision", edit.id);
  return (
    refuseSettled(decision) ?? refuseLines(decision.note, edit.note) ?? ok(noteChanges(decision, edit.note))
  );
};

/** Taking a draft back gives its place to the decision that it was to supersede. */
const planRemoveDecision: Planner<"remove-decision"> = (board, edit) => {
  const decision = findEntity(board, "decisions", edit.id);
  if (!decision) return refuseMissing("decision", edit.id);
  const former =
    decision.status === "draft" && decision.supersedes
      ? findEntity(board, "decisions", decision.supersedes)
      : undefined;
  return ok([
    { type: "remove", root: "decisions", id: edit.id },
    ...(former
      ? [{ type: "set" as const, root: "decisions" as const, id: former.id, fields: { status: "proposed" } }]
      : []),
  ]);
};

const planConfirmEvent: Planner<"confirm-event"> = (board, edit, { now }) => {
  const decision = findEntity(board, "decisions", edit.id);
  if (!decision) return refuseMissing("decision", edit.id);
  if (edit.happened && decision.note.revisitWhen.event.trim() === "") {
    return refuse("bad-value", "This note names no event.", "Write in its note which event would reopen it.");
  }
  const where = { root: "decisions", id: edit.id } as const;
  const field = "note.revisitWhen.eventHappenedAt";
  return ok([
    edit.happened
      ? { type: "set", ...where, fields: { [field]: now } }
      : { type: "unset", ...where, fields: [field] },
  ]);
};

/** Plans the edits of decisions and their notes. */
export const decisionPlanners: Planners<
  | "start-decision"
  | "choose-option"
  | "write-note"
  | "propose-decision"
  | "supersede-decision"
  | "remove-decision"
  | "confirm-event"
> = {
  "start-decision": planStart,
  "choose-option": planChoose,
  "write-note": planWriteNote,
  "propose-decision": planPropose,
  "supersede-decision": planSupersede,
  "remove-decision": planRemoveDecision,
  "confirm-event": planConfirmEvent,
};
