import { lazy, Suspense } from "react";
import type { Board } from "@/lib/domain/board/board-schema";
import type { Analysis } from "@/lib/domain/ladder/analysis";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";

/** Where in the second walk a lesson stands: at the conflicts, the redesign, the control path, the proof. */
export type LessonPlace = "conflict" | "before-after" | "sequences";

export type OverlayLessonsProps = {
  place: LessonPlace;
  board: Board;
  knowledge: PublicKnowledge;
  analysis: Analysis;
};

const LessonView = lazy(() =>
  import("@/components/studio/lesson-view").then((module) => ({ default: module.LessonView })),
);

const TITLES: Readonly<Record<LessonPlace, string>> = {
  conflict: "The Resume-Cancel Conflict, on this board",
  "before-after": "Before and after, as pictures",
  sequences: "Step by step, without and with a session",
};

/** The one place where the lessons of Durable Sessions join the walk on a board: folded, and loaded by whoever opens one. */
export function OverlayLessons({ place, ...ground }: OverlayLessonsProps) {
  return (
    <details className="@container rounded-lg border border-line">
      <summary className="min-h-9 cursor-pointer px-3 py-2 font-medium max-md:min-h-11">
        {TITLES[place]}
      </summary>
      <div className="border-t border-line p-3">
        <Suspense fallback={<p className="text-ink-3">Opening …</p>}>
          <LessonView place={place} {...ground} />
        </Suspense>
      </div>
    </details>
  );
}
