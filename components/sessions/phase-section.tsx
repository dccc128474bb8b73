import { ChevronRight } from "lucide-react";
import { OverlayStepRow } from "@/components/sessions/overlay-step-row";
import { phaseDays } from "@/components/sessions/phase-days";
import { useStudio } from "@/lib/client/use-studio";
import type { OverlayAbout } from "@/lib/domain/knowledge/overlay-schema";
import { cn } from "@/lib/shared/class-names";

type PhaseSectionProps = {
  phase: OverlayAbout["phases"][number];
  open: boolean;
  onToggle: () => void;
};

/** One of the three phases: how long it takes, and its steps while it is open. */
export function PhaseSection({ phase, open, onToggle }: PhaseSectionProps) {
  const steps = useStudio((studio) => studio.knowledge.overlay.steps);
  const states = useStudio((studio) => studio.analysis.overlay.progress.steps);
  const rows = steps.flatMap((step) => {
    const state = step.phase === phase.id ? states.find((one) => one.step === step.id) : undefined;
    return state ? [{ step, state }] : [];
  });
  const asked = rows.filter(({ state }) => state.status !== "not-asked");
  const done = asked.filter(({ state }) => state.status === "done").length;
  return (
    <section aria-label={phase.title}>
      <h3>
        <button
          type="button"
          aria-expanded={open}
          onClick={onToggle}
          className="flex min-h-7 w-full items-center gap-1.5 rounded-lg px-2 text-left text-xs font-medium text-ink-3 transition-colors hover:bg-canvas hover:text-ink focus-visible:outline-offset-[-2px] max-md:min-h-11"
        >
          <ChevronRight
            size={14}
            aria-hidden
            className={cn("transition-transform duration-150", open && "rotate-90")}
          />
          {phase.title}
          <span className="flex-1 font-normal">{phaseDays(phase)}</span>
          <span className="font-mono" aria-label={`${String(done)} of ${String(asked.length)} done`}>
            {done}/{asked.length}
          </span>
        </button>
      </h3>
      {open ? (
        <ul className="pb-1.5">
          {rows.map((row) => (
            <OverlayStepRow key={row.step.id} {...row} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}
