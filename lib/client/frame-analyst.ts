import type { AnalysisQuestion, Analyst } from "@/lib/client/analyst";
import type { StudioDeps } from "@/lib/client/studio-deps";

/** Analyses in the page itself, before the next frame, where there is no worker. */
export function createFrameAnalyst({
  analyse,
  knowledge,
  schedule,
}: Pick<StudioDeps, "analyse" | "knowledge" | "schedule">): Analyst {
  let asked: AnalysisQuestion | undefined;
  let callOff: (() => void) | undefined;
  const answer = (): void => {
    const question = asked;
    asked = callOff = undefined;
    question?.answer(analyse(question.board, knowledge, question.usersPerDay));
  };
  return {
    ask: (question) => {
      asked = question;
      callOff ??= schedule(answer);
    },
    cancel: () => {
      callOff?.();
      asked = callOff = undefined;
    },
  };
}
