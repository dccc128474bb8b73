import { useStudio } from "@/lib/client/use-studio";
import { formatPercent, formatUsers } from "@/lib/shared/format-number";

/** What to do next, in one sentence with a number; "do not scale yet" when nothing asks for more. */
export function ScaleAdvice() {
  const { progress, stageLoad } = useStudio((studio) => studio.analysis);
  const components = useStudio((studio) => studio.board.components);
  const steps = useStudio((studio) => studio.knowledge.steps);
  const showStep = useStudio((studio) => studio.showStep);
  const asked = progress.steps.find((state) => state.due && state.status !== "done");
  const [busiest] = Object.values(stageLoad.components)
    .filter((part) => part.worst)
    .sort((a, b) => b.utilisation - a.utilisation);

  if (asked) {
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
  const fails = stageLoad.firstToFail;
  return (
    <div className="rounded-card bg-ok-bg px-3 py-2.5">
      <p className="text-xs font-medium text-ok">Do not scale yet</p>
      <p>
        {busiest
          ? `${components[busiest.id]?.name ?? "The busiest part"} is the busiest at ${formatPercent(busiest.utilisation)}.`
          : "Nothing here can run out."}
        {fails
          ? ` The first to fail is ${components[fails.component]?.name ?? "a part"}, at ${formatUsers(fails.atUsersPerDay)} users a day.`
          : ""}{" "}
        Another part would cost and gain nothing.
      </p>
    </div>
  );
}
