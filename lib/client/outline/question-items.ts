import { makeItem } from "@/lib/client/outline/make-item";
import type { OutlineInput } from "@/lib/client/outline/outline-input";
import type { OutlineItem } from "@/lib/client/outline/outline-item";
import { findAnyQuestion } from "@/lib/client/find-question";
import { allOwed } from "@/lib/domain/ladder/all-owed";
import type { QuestionState } from "@/lib/domain/ladder/progress";
import { noteSentence } from "@/lib/domain/tradeoff/note-sentence";

const OWES = { tone: "warn", icon: "circle-alert", word: "owes a note" } as const;
const ACCEPTED = { tone: "quiet", icon: "circle-check", word: "accepted" } as const;
const BEGUN = { tone: "quiet", icon: "clock", word: "not put forward yet" } as const;

function textOf(state: QuestionState, input: OutlineInput): string {
  return findAnyQuestion(input, state.question)?.question.text ?? state.question;
}

/** Within a component: a note that it owes. */
export function owedItem(state: QuestionState, component: string, input: OutlineInput): OutlineItem {
  return makeItem({
    id: `owed/${component}/${state.question}`,
    subject: { type: "question", question: state.question },
    icon: "scale",
    title: textOf(state, input),
    detail: "",
    marks: [OWES],
    ghost: null,
  });
}

function questionItem(state: QuestionState, input: OutlineInput): OutlineItem {
  const { decision, status, says = "" } = state;
  const question = findAnyQuestion(input, state.question)?.question;
  const sentence = decision === undefined ? "" : noteSentence(decision, question);
  const mark = status === "owed" ? OWES : status === "accepted" ? ACCEPTED : BEGUN;
  return makeItem({
    subject: { type: "question", question: state.question },
    icon: "scale",
    title: textOf(state, input),
    detail: status === "owed" ? says : sentence,
    marks: [mark],
    ghost: null,
  });
}

/** Every decision that is begun, made or owed, in the order of the walks: with its sentence, or with why its note is owed. */
export function questionItems(input: OutlineInput): OutlineItem[] {
  const { progress, overlay } = input.analysis;
  const asked = [...progress.steps, ...overlay.progress.steps].flatMap((step) => step.questions);
  const begun = asked.filter((state) => state.decision !== undefined || state.status === "owed");
  const known = new Set(begun.map((state) => state.question));
  const others = allOwed(input.analysis).filter((state) => !known.has(state.question));
  return [...begun, ...others].map((state) => questionItem(state, input));
}
