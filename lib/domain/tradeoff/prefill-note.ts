import type { Board } from "@/lib/domain/board/board-schema";
import type { Note } from "@/lib/domain/board/decision-schema";
import type { Option, Question } from "@/lib/domain/knowledge/step-schema";
import type { Analysis } from "@/lib/domain/ladder/analysis";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";

/** The reason a note begins with: the line of the step where it has a number, else the first number of the brief. */
function reason(board: Board, knowledge: PublicKnowledge, analysis: Analysis, question: Question): string {
  const steps = [...analysis.progress.steps, ...analysis.overlay.progress.steps];
  const line = steps.find((step) => question.id.startsWith(`${step.step}.`))?.line ?? "";
  const said = (line.split(/(?<=[.;])\s/)[0] ?? "").replace(/[.;:]$/, "");
  if (/\d/.test(said)) return said;
  const card = knowledge.problem?.numbers[0];
  if (card) return `${card.label.toLowerCase()}: ${card.value}`;
  const users = analysis.stageLoad.usersPerDay;
  return `${Math.round(users).toLocaleString("en")} users a day send ${Math.round(analysis.stageLoad.metrics.peakRequestsPerSecond ?? 0).toLocaleString("en")} requests a second at peak`;
}

/**
 * What a new note begins with: the reason that the load or the brief gives, and the qualities of the option's card. The
 * mechanisms, the reason against the other option and the condition stay empty: they are the person's words.
 */
export function prefillNote(
  board: Board,
  knowledge: PublicKnowledge,
  analysis: Analysis,
  question: Question,
  option: Option,
): Partial<Note> {
  const gain = option.gain[0];
  const giveUp = option.giveUp.find((cost) => cost.quality !== gain?.quality) ?? option.giveUp[0];
  return {
    because: reason(board, knowledge, analysis, question),
    gain: { first: { by: "", order: 0, ...(gain && { quality: gain.quality }) } },
    giveUp: { first: { by: "", order: 0, ...(giveUp && { quality: giveUp.quality }) } },
  };
}
