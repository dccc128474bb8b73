import { readContent } from "@/lib/content/read-content";
import type { Reference } from "@/lib/domain/practice/problem-schema";

const { content } = readContent("content");

export type Move = Reference["stages"][number]["moves"][number];

/** The worked walk of a problem, stage by stage: what the journeys draw and write. */
export function walkOf(problem: string): readonly (readonly Move[])[] {
  const found = content.references[problem];
  if (found === undefined) throw new Error(`${problem} has no worked walk.`);
  return found.stages.map((stage) => stage.moves);
}

export function stepTitle(id: string): string {
  const step = content.steps.find((one) => one.id === id);
  if (step === undefined) throw new Error(`There is no step ${id}.`);
  return step.title;
}

/** The digit that chooses an option. */
export function optionPlace(id: string): number {
  const question = content.steps
    .flatMap((step) => step.questions)
    .find((one) => one.options.some((option) => option.id === id));
  if (question === undefined) throw new Error(`No question has the option ${id}.`);
  return question.options.findIndex((option) => option.id === id) + 1;
}
