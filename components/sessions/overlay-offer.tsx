import { Radio, X } from "lucide-react";
import { OfferReasons } from "@/components/sessions/offer-reasons";
import { Button } from "@/components/ui/button";
import { useStudio } from "@/lib/client/use-studio";

const NOT_NEEDED = "Not needed, because …";

/** The offer of the second walk, with the reasons found on this board. On a small system it proposes "not needed". */
export function OverlayOffer({ onDismiss }: { onDismiss?: () => void }) {
  const small = useStudio((studio) => studio.analysis.overlay.small);
  const waiting = useStudio(
    (studio) => studio.analysis.findings.filter((one) => one.waits && one.level !== "offer").length,
  );
  const takeUp = useStudio((studio) => studio.takeUpOverlay);
  const decline = useStudio((studio) => studio.declineOverlay);
  const readOnly = useStudio((studio) => studio.readOnly);
  return (
    <section
      aria-label="Durable sessions: an offer"
      className="grid gap-2 rounded-card border border-line-strong bg-panel p-2.5"
    >
      <header className="flex items-start gap-2">
        <Radio size={16} aria-hidden className="mt-0.5 shrink-0 text-accent" />
        <h3 className="flex-1 font-medium">
          {small
            ? "Answers are streamed, and plain streaming is enough"
            : "What survives when a stream breaks?"}
        </h3>
        {onDismiss ? (
          <button
            type="button"
            aria-label="Hide this offer"
            onClick={onDismiss}
            className="-mt-1 -mr-1.5 grid size-7 shrink-0 place-items-center rounded-lg text-ink-3 hover:bg-ink/6 hover:text-ink max-md:size-11"
          >
            <X size={14} aria-hidden />
          </button>
        ) : null}
      </header>
      <OfferReasons />
      <p className="text-xs text-ink-2">
        {small
          ? "One question, one answer, one screen: nothing is here to come back to. “Not needed” is the answer, with one note."
          : `Ten steps, about eight notes; or one note that says why not.${waiting > 0 ? ` ${waiting === 1 ? "1 finding waits" : `${String(waiting)} findings wait`} behind it.` : ""}`}
      </p>
      {readOnly ? null : (
        <div className="flex flex-wrap gap-0.5">
          <Button size="sm" className="max-md:min-h-11" variant="primary" onClick={small ? decline : takeUp}>
            {small ? NOT_NEEDED : "Walk the overlay"}
          </Button>
          <Button
            size="sm"
            className="px-1 max-md:min-h-11"
            variant="ghost"
            onClick={small ? takeUp : decline}
          >
            {small ? "Walk it anyway" : NOT_NEEDED}
          </Button>
        </div>
      )}
    </section>
  );
}
