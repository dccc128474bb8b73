import type { Content } from "@/lib/content/read-content";

/** Every id that boards may hold on to, by where it comes from, sorted. Ids are never reused or removed, only deprecated. */
export function contentIds(content: Content): Readonly<Record<string, readonly string[]>> {
  const questions = content.steps.flatMap((step) => step.questions);
  return {
    kinds: Object.keys(content.kinds).sort(),
    protocols: Object.keys(content.protocols).sort(),
    styles: Object.keys(content.styles).sort(),
    steps: content.steps.map((step) => step.id),
    questions: questions.map((question) => question.id).sort(),
    options: questions.flatMap((question) => question.options.map((option) => option.id)).sort(),
    rules: Object.keys(content.rules).sort(),
    problems: content.problems.map((problem) => problem.slug).sort(),
  };
}
