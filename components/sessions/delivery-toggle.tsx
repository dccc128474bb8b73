import { Waypoints } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Tooltip } from "@/components/ui/tooltip";
import { hasOverlay, isDeliveryShown } from "@/lib/client/shown-walk";
import { useStudio } from "@/lib/client/use-studio";

/** Draws the way of the answers over the canvas, or lets it go. Not there on boards without answers. */
export function DeliveryToggle() {
  const speaks = useStudio(hasOverlay);
  const shown = useStudio(isDeliveryShown);
  const show = useStudio((studio) => studio.showDelivery);
  if (!speaks) return null;
  return (
    <Tooltip content="How answers come to screens, and what dies with each connection  Shift D">
      <Button
        aria-pressed={shown}
        onClick={() => {
          show(!shown);
        }}
        className="pointer-events-auto shadow-card aria-pressed:border-accent aria-pressed:bg-accent-bg aria-pressed:text-accent"
      >
        <Waypoints aria-hidden size={15} /> Delivery path
      </Button>
    </Tooltip>
  );
}
