import { MessageCircleQuestion } from "lucide-react";
import { shownWalk } from "@/lib/client/shown-walk";
import { useStudio } from "@/lib/client/use-studio";

const AT_MOST = 4;

/** What an interviewer would ask here: of the open step, else of the first that the load asks for. */
export function InterviewQuestions() {
  const analysis = useStudio((studio) => studio.analysis);
  const knowledge = useStudio((studio) => studio.knowledge);
  const isOverlay = useStudio(shownWalk) === "overlay";
  const openStep = useStudio((studio) => (isOverlay ? studio.openOverlayStep : studio.openStep));
  const states = (isOverlay ? analysis.overlay : analysis).progress.steps;
  const steps = isOverlay ? knowledge.overlay.steps : knowledge.steps;
  const asked = states.find((state) => state.due && state.status !== "done");
  const last = states.findLast((state) => state.status === "done");
  const id = openStep ?? asked?.step ?? last?.step;
  const step = steps.find((candidate) => candidate.id === id);
  if (!step) return null;
  return (
    <section aria-label="What an interviewer would ask" className="border-t border-line pt-3">
      <h4 className="flex items-center gap-1.5 text-xs font-medium text-ink-2">
        <MessageCircleQuestion size={14} aria-hidden />
        An interviewer would ask, at “{step.title}”
      </h4>
      <ul className="mt-1.5 space-y-1.5">
        {step.followUps.slice(0, AT_MOST).map((question) => (
          <li key={question} className="border-l-2 border-line-strong pl-2.5">
            {question}
          </li>
        ))}
      </ul>
    </section>
  );
}
