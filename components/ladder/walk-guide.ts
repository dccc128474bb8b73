import type { Guide } from "@/lib/domain/knowledge/guide-schema";

type GuideQuestion = Guide["questions"][number];
type GuideAnswer = GuideQuestion["answers"][number];
type GuideVerdict = Guide["verdicts"][number];

export type GuideWalk = {
  answered: readonly { question: GuideQuestion; answer: GuideAnswer }[];
  /** The question to answer next; undefined at the end. */
  open?: GuideQuestion;
  verdict?: GuideVerdict;
};

/** Follows answers (their places in each question's list) from the first question. Stops where the tree ends. */
export function walkGuide(guide: Guide, answers: readonly number[]): GuideWalk {
  const questionOf = (id: string): GuideQuestion | undefined =>
    guide.questions.find((question) => question.id === id);
  const answered: { question: GuideQuestion; answer: GuideAnswer }[] = [];
  let open = questionOf(guide.first);
  for (const place of answers) {
    const answer = open?.answers[place];
    if (!open || !answer) break;
    answered.push({ question: open, answer });
    const verdict = guide.verdicts.find((candidate) => candidate.option === answer.verdict);
    if (verdict) return { answered, verdict };
    open = answer.next === undefined ? undefined : questionOf(answer.next);
  }
  return open ? { answered, open } : { answered };
}
