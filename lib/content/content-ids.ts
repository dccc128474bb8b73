import type { Content } from "@/lib/content/read-content";

/** Every id that boards may hold on to, by where it comes from, sorted. Ids are never reused or removed, only deprecated. */
export function contentIds(content: Content): Readonly<Record<string, readonly string[]>> {
  const { overlay } = content;
  const overlayQuestions = overlay.steps.flatMap((step) => step.questions);
  const questions = content.steps.flatMap((step) => step.questions);
  return {
    kinds: Object.keys(content.kinds).sort(),
    protocols: Object.keys(content.protocols).sort(),
    styles: Object.keys(content.styles).sort(),
    steps: content.steps.map((step) => step.id),
    questions: questions.map((question) => question.id).sort(),
    options: questions.flatMap((question) => question.options.map((option) => option.id)).sort(),
    rules: Object.keys(content.rules).sort(),
    overlaySteps: overlay.steps.map((step) => step.id),
    overlayAsks: overlay.steps.flatMap((step) => step.asks.map((ask) => ask.id)).sort(),
    overlayQuestions: overlayQuestions.map((question) => question.id).sort(),
    overlayOptions: [
      ...overlayQuestions.flatMap((question) => question.options),
      ...overlay.steps.flatMap((step) => step.evidence?.methods ?? []),
    ]
      .map((option) => option.id)
      .sort(),
    failures: overlay.failures.map((failure) => failure.id),
    acceptance: overlay.acceptance.map((test) => test.id),
    sequences: overlay.sequences.map((sequence) => sequence.id),
    symptoms: overlay.door.symptoms.map((symptom) => symptom.id).sort(),
    doorAnswers: overlay.door.questions
      .flatMap((question) => question.answers.map((answer) => `${question.id}.${answer.id}`))
      .sort(),
    problems: content.problems.map((problem) => problem.slug).sort(),
  };
}
