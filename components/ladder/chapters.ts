import type { Progress, StepState } from "@/lib/domain/ladder/progress";
import { CHAPTER_TITLES } from "@/lib/domain/knowledge/chapter-titles";
import { CHAPTERS, type Chapter, type Step } from "@/lib/domain/knowledge/step-schema";

export type LadderRow = { step: Step; state: StepState };
export type ChapterGroup = {
  chapter: Chapter;
  title: string;
  rows: readonly LadderRow[];
  done: number;
  due: number;
  present: boolean;
};

/** Asked for by the load and not yet answered. */
export function isAsked(state: StepState): boolean {
  return state.due && state.status !== "done";
}

function rowsOf(steps: readonly Step[], progress: Progress): readonly LadderRow[] {
  const states = new Map(progress.steps.map((state) => [state.step, state]));
  return steps.flatMap((step) => {
    const state = states.get(step.id);
    return state ? [{ step, state }] : [];
  });
}

function presentChapter(rows: readonly LadderRow[]): Chapter | undefined {
  const asked = rows.find((row) => isAsked(row.state));
  const open = rows.find((row) => row.state.status !== "done");
  return (asked ?? open ?? rows.at(-1))?.step.chapter;
}

/** The ladder in its chapters, due steps first in each. Chapters without a step are left out. */
export function chapterGroups(steps: readonly Step[], progress: Progress): readonly ChapterGroup[] {
  const rows = rowsOf(steps, progress);
  const present = presentChapter(rows);
  return CHAPTERS.flatMap((chapter) => {
    const own = rows.filter((row) => row.step.chapter === chapter);
    if (own.length === 0) return [];
    const asked = own.filter((row) => isAsked(row.state));
    return [
      {
        chapter,
        title: CHAPTER_TITLES[chapter],
        rows: [...asked, ...own.filter((row) => !isAsked(row.state))],
        done: own.filter((row) => row.state.status === "done").length,
        due: asked.length,
        present: chapter === present,
      },
    ];
  });
}
