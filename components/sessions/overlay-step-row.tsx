import { OverlayStatusIcon, OverlayStatusWord } from "@/components/sessions/overlay-status-mark";
import { useStudio } from "@/lib/client/use-studio";
import type { OverlayStep } from "@/lib/domain/knowledge/overlay-step-schema";
import type { OverlayStepState } from "@/lib/domain/overlay/overlay-progress";
import { cn } from "@/lib/shared/class-names";

type OverlayStepRowProps = { step: OverlayStep; state: OverlayStepState };

/** A step of the second walk: where it stands by shape and word, and what the board shows of it. */
export function OverlayStepRow({ step, state }: OverlayStepRowProps) {
  const open = useStudio((studio) => studio.openOverlayStep === step.id && studio.overlayView === null);
  const showOverlayStep = useStudio((studio) => studio.showOverlayStep);
  const quiet = state.status === "not-yet" || state.status === "not-asked";
  return (
    <li>
      <button
        type="button"
        aria-current={open ? "step" : undefined}
        onClick={() => {
          showOverlayStep(step.id);
        }}
        className={cn(
          "grid w-full grid-cols-[20px_1fr_auto] items-start gap-2 rounded-lg px-2 py-1.5 text-left transition-colors hover:bg-canvas focus-visible:outline-offset-[-2px] max-md:min-h-11",
          open && "bg-accent-bg hover:bg-accent-bg",
        )}
      >
        <OverlayStatusIcon status={state.status} className="mt-px" />
        <span className="min-w-0">
          <span className={cn("block", quiet ? "text-ink-2" : "font-medium text-ink")}>{step.title}</span>
          {state.due && state.status !== "done" ? (
            <span className={cn("line-clamp-2 text-xs leading-snug", open ? "text-ink-2" : "text-ink-3")}>
              {state.line}
            </span>
          ) : null}
        </span>
        <OverlayStatusWord status={state.status} />
      </button>
    </li>
  );
}
