import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";
import { useStudio } from "@/lib/client/use-studio";

/** The head of a view of the overlay, with the way back to its steps. */
export function ViewHeader({ title, children }: { title: string; children: ReactNode }) {
  const open = useStudio((studio) => studio.openOverlayStep);
  const steps = useStudio((studio) => studio.knowledge.overlay.steps);
  const showOverlayStep = useStudio((studio) => studio.showOverlayStep);
  const step = steps.find((one) => one.id === open) ?? steps[0];
  return (
    <header className="grid gap-1">
      {step ? (
        <button
          type="button"
          onClick={() => {
            showOverlayStep(step.id);
          }}
          className="-ml-1 flex min-h-6 items-center gap-1 justify-self-start rounded-md px-1 text-xs text-ink-3 hover:text-ink max-md:min-h-11"
        >
          <ArrowLeft size={13} aria-hidden />
          {step.title}
        </button>
      ) : null}
      <h3 className="text-lg leading-tight font-semibold tracking-tight">{title}</h3>
      <p className="text-ink-2">{children}</p>
    </header>
  );
}
