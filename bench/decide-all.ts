import type { Board } from "@/lib/domain/board/board-schema";
import { decisionSchema, type Decision } from "@/lib/domain/board/decision-schema";
import { indexBoard } from "@/lib/domain/graph/board-index";
import type { Step } from "@/lib/domain/knowledge/step-schema";
import { subjectsByQuestion } from "@/lib/domain/ladder/subjects";
import type { Subject } from "@/lib/domain/ladder/progress";
import type { Reference } from "@/lib/domain/practice/problem-schema";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";
import { noteOf } from "@/lib/domain/practice/replay-reference";

type Answer = Reference["stages"][number]["moves"][number]["decisions"][number];

function decisionOf(answer: Answer, step: Step, subjects: readonly Subject[], id: string): Decision {
  const question = step.questions.find((one) => one.id === answer.question);
  let lines = 0;
  return decisionSchema.parse({
    id,
    step: step.id,
    question: answer.question,
    questionText: question?.text ?? "",
    option: answer.note.option,
    optionText: question?.options.find((one) => one.id === answer.note.option)?.name ?? "",
    contentVersion: "bench",
    status: "proposed",
    note: noteOf(answer.note, () => `l${String((lines += 1))}`),
    settles: Object.fromEntries(subjects.map((subject) => [subject.key, subject.value])),
    author: "Bench",
    at: "2026-01-01T00:00:00.000Z",
  });
}

/** The board with a note for every question that the worked walk answers, each settling all that opens it. */
export function decideAll(board: Board, knowledge: PublicKnowledge, reference: Reference): Board {
  const subjects = subjectsByQuestion(indexBoard(board, knowledge));
  const answers = new Map(
    reference.stages
      .flatMap((stage) => stage.moves.flatMap((move) => move.decisions))
      .map((one): [string, typeof one] => [one.question, one]),
  );
  const decisions = knowledge.steps.flatMap((step) =>
    step.questions.flatMap((question) => {
      const answer = answers.get(question.id);
      return answer ? [decisionOf(answer, step, subjects.get(question.id) ?? [], `note-${step.id}`)] : [];
    }),
  );
  return { ...board, decisions: Object.fromEntries(decisions.map((one) => [one.id, one])) };
}
