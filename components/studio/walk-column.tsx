import { LadderPanel } from "@/components/ladder/ladder-panel";
import { DeclinedLine } from "@/components/sessions/declined-line";
import { OverlayOffer } from "@/components/sessions/overlay-offer";
import { WalkSwitch } from "@/components/sessions/walk-switch";
import { OverlayWalk } from "@/components/studio/later-parts";
import { shownWalk } from "@/lib/client/shown-walk";
import { useStudio } from "@/lib/client/use-studio";

/** The offer of the second walk within the first, until somebody hides it. */
function LadderOffer() {
  const offered = useStudio(
    (studio) => studio.analysis.overlay.progress.standing === "offered" && !studio.offerDismissed,
  );
  const dismiss = useStudio((studio) => studio.dismissOffer);
  return offered ? (
    <div className="pb-2">
      <OverlayOffer onDismiss={dismiss} />
    </div>
  ) : null;
}

/** The ladder's column: one of the two walks, and what is said of the other. */
export function WalkColumn() {
  const walk = useStudio(shownWalk);
  return (
    <div className="flex h-full min-h-0 flex-col bg-panel">
      <WalkSwitch />
      <div className="min-h-0 flex-1">
        {walk === "overlay" ? (
          <OverlayWalk />
        ) : (
          <LadderPanel>
            <LadderOffer />
          </LadderPanel>
        )}
      </div>
      <DeclinedLine />
    </div>
  );
}
