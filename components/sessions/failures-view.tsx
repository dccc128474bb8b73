import { FailureCard } from "@/components/sessions/failure-card";
import { ViewHeader } from "@/components/sessions/view-header";
import { useStudio } from "@/lib/client/use-studio";

/** The failures of streamed answers that apply to this very board, by the capability that they hold down. */
export function FailuresView() {
  const failures = useStudio((studio) => studio.analysis.overlay.failures);
  const { failures: known, about } = useStudio((studio) => studio.knowledge.overlay);
  return (
    <>
      <ViewHeader title="Failures that apply here">
        {failures.length === 0
          ? `None of ${String(known.length)} applies, as drawn.`
          : `${String(failures.length)} of ${String(known.length)} apply, as drawn. Each goes when its remedy is on the board.`}
      </ViewHeader>
      {about.capabilities.map((capability) => {
        const own = failures.filter(({ failure }) => failure.capability === capability.id);
        if (own.length === 0) return null;
        return (
          <section key={capability.id} aria-label={capability.name} className="grid grid-cols-1 gap-2">
            <h4 className="text-xs font-medium text-ink-2">
              {capability.name} <span className="font-mono font-normal text-ink-3">{own.length}</span>
            </h4>
            {own.map((found) => (
              <FailureCard key={found.failure.id} found={found} />
            ))}
          </section>
        );
      })}
    </>
  );
}
