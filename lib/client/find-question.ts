import type { StudioState } from "@/lib/client/studio-state";
import type { Question } from "@/lib/domain/knowledge/step-schema";
import type { QuestionState } from "@/lib/domain/ladder/progress";

/** A question of either walk: its step's title, where it stands, and the one line of why its step is asked. */
export type FoundQuestion = {
  question: Question;
  stepTitle: string;
  state: QuestionState | undefined;
  line: string | undefined;
};

/** Finds a question of either walk by its id; undefined where no step asks it. */
export function findAnyQuestion(
  { knowledge, analysis }: Pick<StudioState, "knowledge" | "analysis">,
  id: string | null,
): FoundQuestion | undefined {
  for (const step of [...knowledge.steps, ...knowledge.overlay.steps]) {
    const question = step.questions.find((one) => one.id === id);
    if (question === undefined) continue;
    const states = [...analysis.progress.steps, ...analysis.overlay.progress.steps];
    const asked = states.find((one) => one.step === step.id);
    const state = asked?.questions.find((one) => one.question === id);
    return { question, stepTitle: step.title, state, line: asked?.line };
  }
  return undefined;
}
