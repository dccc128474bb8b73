import { Lightbulb } from "lucide-react";
import { useStudio } from "@/lib/client/use-studio";

const actClass =
  "min-h-6 font-medium text-accent underline decoration-accent/40 underline-offset-2 hover:decoration-accent max-md:min-h-11";

/** The offer in one line of the coach, in the words of the rule that makes it. Silent once it was answered, or set aside in writing. */
export function CoachOffer() {
  const standing = useStudio((studio) => studio.analysis.overlay.progress.standing);
  const small = useStudio((studio) => studio.analysis.overlay.small);
  const offer = useStudio((studio) => studio.analysis.findings.find((one) => one.level === "offer"));
  const takeUp = useStudio((studio) => studio.takeUpOverlay);
  const decline = useStudio((studio) => studio.declineOverlay);
  const fly = useStudio((studio) => studio.fly);
  const readOnly = useStudio((studio) => studio.readOnly);
  if (standing !== "offered" || offer === undefined || offer.waived) return null;
  return (
    <section
      aria-label="An offer"
      className="grid grid-cols-[16px_1fr] gap-2 rounded-card border border-line-strong px-3 py-2.5"
    >
      <Lightbulb size={15} aria-hidden className="mt-0.5 text-accent" />
      <div className="grid gap-1">
        <p>
          {small
            ? "Single turns on one screen: plain streaming is enough here. Say so in one note."
            : offer.title}
        </p>
        <p className="flex flex-wrap gap-x-3 text-xs">
          {readOnly ? null : (
            <>
              <button type="button" className={actClass} onClick={small ? decline : takeUp}>
                {small ? "Not needed, because …" : "Walk the overlay"}
              </button>
              <button type="button" className={actClass} onClick={small ? takeUp : decline}>
                {small ? "Walk it anyway" : "Not needed, because …"}
              </button>
            </>
          )}
          <button
            type="button"
            className={actClass}
            onClick={() => {
              fly({ components: offer.components, connections: offer.connections });
            }}
          >
            Show me
          </button>
        </p>
      </div>
    </section>
  );
}
