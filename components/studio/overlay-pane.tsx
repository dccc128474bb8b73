import { StepBlockers } from "@/components/ladder/step-blockers";
import { StepQuestion } from "@/components/ladder/step-question";
import { StepReading } from "@/components/ladder/step-reading";
import { ConflictLines } from "@/components/sessions/conflict-lines";
import { FailuresView } from "@/components/sessions/failures-view";
import { LinesOnTheWay } from "@/components/sessions/lines-on-the-way";
import { MatrixRows } from "@/components/sessions/matrix-rows";
import { MatrixView } from "@/components/sessions/matrix-view";
import { OverlayStepView } from "@/components/sessions/overlay-step-view";
import { ProposalLink } from "@/components/sessions/proposal-link";
import { ProposalView } from "@/components/sessions/proposal-view";
import { TestResults } from "@/components/sessions/test-results";
import { TestsView } from "@/components/sessions/tests-view";
import { OverlayLessons, type LessonPlace } from "@/components/studio/overlay-lessons";
import { useDownload } from "@/components/studio/use-download";
import { useStudio } from "@/lib/client/use-studio";
import type { OverlayView } from "@/lib/client/studio-state";
import type { OverlayStepId } from "@/lib/domain/knowledge/overlay-ids";
import type { OverlayStep } from "@/lib/domain/knowledge/overlay-step-schema";

/** The lesson that belongs to a step. */
const LESSONS: Readonly<Partial<Record<OverlayStepId, LessonPlace>>> = {
  d3: "conflict",
  d4: "before-after",
  d7: "sequences",
};

function Lesson({ place }: { place: LessonPlace | undefined }) {
  const board = useStudio((studio) => studio.board);
  const knowledge = useStudio((studio) => studio.knowledge);
  const analysis = useStudio((studio) => studio.analysis);
  return place === undefined ? null : (
    <OverlayLessons place={place} board={board} knowledge={knowledge} analysis={analysis} />
  );
}

/** What belongs to one step alone. */
function OfStep({ step }: { step: OverlayStepId }) {
  const download = useDownload();
  if (step === "d1") return <LinesOnTheWay />;
  if (step === "d2") return <MatrixRows />;
  if (step === "d3") return <ConflictLines />;
  if (step === "d4") return <ProposalLink />;
  if (step === "d9") return <TestResults download={download} />;
  return null;
}

function View({ view }: { view: OverlayView }) {
  const download = useDownload();
  switch (view) {
    case "failures":
      return <FailuresView />;
    case "matrix":
      return <MatrixView />;
    case "proposal":
      return (
        <ProposalView>
          <Lesson place="before-after" />
        </ProposalView>
      );
    case "tests":
      return <TestsView download={download} />;
  }
}

/** The ladder's reading takes a mistake as one text. */
function readingOf(step: OverlayStep) {
  return { ...step, mistakes: step.mistakes.map(({ says, instead }) => `${says} ${instead}`) };
}

/** The Step tab of the second walk: the step that is open, else the first that is due, or a view of the whole. */
export function OverlayPane() {
  const view = useStudio((studio) => studio.overlayView);
  const open = useStudio((studio) => studio.openOverlayStep);
  const steps = useStudio((studio) => studio.knowledge.overlay.steps);
  const states = useStudio((studio) => studio.analysis.overlay.progress.steps);
  if (view !== null)
    return (
      <div key={view} className="grid grid-cols-1 gap-3 px-4 py-3.5">
        <View view={view} />
      </div>
    );
  const asked = states.find((state) => state.due && state.status !== "done") ?? states[0];
  const id = open ?? asked?.step;
  const step = steps.find((one) => one.id === id);
  const state = states.find((one) => one.step === id);
  if (!step || !state) return null;
  return (
    <OverlayStepView
      step={step}
      state={state}
      blockers={<StepBlockers findings={state.blocking} />}
      questions={step.questions.map((question) => (
        <StepQuestion
          key={question.id}
          question={question}
          state={state.questions.find((one) => one.question === question.id)}
        />
      ))}
      reading={<StepReading step={readingOf(step)} />}
    >
      <OfStep step={step.id} />
      <Lesson place={LESSONS[step.id]} />
    </OverlayStepView>
  );
}
