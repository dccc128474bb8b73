import { useStudio } from "@/lib/client/use-studio";
import { restAdvice } from "@/lib/domain/ladder/rest-advice";
import { cn } from "@/lib/shared/class-names";
import { formatUsers } from "@/lib/shared/format-number";

/** What to do next, in one sentence with a number; where nothing asks for more, that, and what fails first. */
export function ScaleAdvice() {
  const { progress } = useStudio((studio) => studio.analysis);
  const steps = useStudio((studio) => studio.knowledge.steps);
  const showStep = useStudio((studio) => studio.showStep);
  const asked = progress.steps.find((state) => state.due && state.status !== "done");
  if (asked === undefined) return <Rest />;
  const title = steps.find((step) => step.id === asked.step)?.title ?? asked.step;
  return (
    <button
      type="button"
      className="rounded-card bg-accent-bg px-3 py-2.5 text-left"
      onClick={() => {
        showStep(asked.step);
      }}
    >
      <span className="block text-xs font-medium text-accent">Next: {title}</span>
      {asked.line}
    </button>
  );
}

function Rest() {
  const load = useStudio((studio) => studio.analysis.stageLoad);
  const components = useStudio((studio) => studio.board.components);
  const { roomy, head, busiest } = restAdvice(load, (id) => components[id]?.name ?? "A part");
  const fails = load.firstToFail;
  return (
    <div className={cn("rounded-card px-3 py-2.5", roomy ? "bg-ok-bg" : "bg-warn-bg")}>
      <p className={cn("text-xs font-medium", roomy ? "text-ok" : "text-warn")}>{head}</p>
      <p>
        {busiest ?? "Nothing here can run out"}.
        {fails
          ? ` The first to fail is ${components[fails.component]?.name ?? "a part"}, at ${formatUsers(fails.atUsersPerDay)} users a day.`
          : ""}{" "}
        {roomy
          ? "Another part would cost and gain nothing."
          : "No step is due: can what stands take work off it, or does it need more room?"}
      </p>
    </div>
  );
}
