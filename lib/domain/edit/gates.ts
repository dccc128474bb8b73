import type { Board } from "@/lib/domain/board/board-schema";
import type { Gates } from "@/lib/domain/edit/plan-context";
import { indexBoard } from "@/lib/domain/graph/board-index";
import { analyse } from "@/lib/domain/ladder/analyse";
import { noteContextOf, overlayTopicsOf, topicsOf } from "@/lib/domain/ladder/note-contexts";
import { liveDecisions, shownOptions } from "@/lib/domain/ladder/question-states";
import { subjectsOf } from "@/lib/domain/ladder/subjects";
import type { Progress } from "@/lib/domain/ladder/progress";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";
import { judgeNote } from "@/lib/domain/tradeoff/judge-note";
import { invariant } from "@/lib/shared/invariant";

/** What planning asks of the judge and the ladder, answered from this knowledge. Nothing is cached across boards. */
export function makeGates(knowledge: PublicKnowledge): Gates {
  const questions = new Map(
    [...knowledge.steps, ...knowledge.overlay.steps].flatMap((step) =>
      step.questions.map((question) => [question.id, question] as const),
    ),
  );
  const topics = topicsOf(knowledge);
  const overlayTopics = overlayTopicsOf(knowledge);
  const ofOverlay = new Set(
    knowledge.overlay.steps.flatMap((step) => step.questions.map((question) => question.id)),
  );
  const progressOf = (board: Board): Progress => analyse(board, knowledge).progress;
  return {
    judge: (board, decision) => {
      const question = questions.get(decision.question);
      invariant(question, `a decision's question is known: ${decision.question}`);
      const index = indexBoard(board, knowledge);
      const subjects = subjectsOf(index, question);
      return judgeNote(
        decision,
        noteContextOf({
          index,
          question,
          decision,
          live: [...liveDecisions(board.decisions).values()],
          subjects,
          topics: ofOverlay.has(question.id) ? overlayTopics : topics,
        }),
      );
    },
    subjects: (board, id) => {
      const question = questions.get(id);
      return question ? subjectsOf(indexBoard(board, knowledge), question) : [];
    },
    shows: (board, option) => {
      const question = [...questions.values()].find((one) => one.options.some((each) => each.id === option));
      const shows = question?.options.find((each) => each.id === option)?.shows ?? [];
      return (
        question !== undefined &&
        (shows.length === 0 || shownOptions(indexBoard(board, knowledge), question).includes(option))
      );
    },
    passedThrough: (board) => {
      const { stages } = progressOf(board);
      const open = stages.findIndex((stage) => !stage.passed);
      return open === -1 ? stages.length - 1 : open;
    },
    missing: (board, stage) => progressOf(board).stages[stage]?.missing ?? [],
  };
}
