import { Waypoints } from "lucide-react";
import { useId } from "react";
import { Switch } from "@/components/ui/switch";
import { isDeliveryShown } from "@/lib/client/shown-walk";
import { useStudio } from "@/lib/client/use-studio";

/** The same switch as on the canvas, within reach of a thumb. */
export function DeliverySwitch() {
  const shown = useStudio(isDeliveryShown);
  const show = useStudio((studio) => studio.showDelivery);
  const id = useId();
  return (
    <div className="grid min-h-8 grid-cols-[20px_1fr_auto] items-center gap-2 px-2 text-ink-2 max-md:min-h-11">
      <Waypoints size={15} aria-hidden className="justify-self-center text-ink-3" />
      <label htmlFor={id}>Delivery path on the canvas</label>
      <Switch id={id} checked={shown} onCheckedChange={show} />
    </div>
  );
}
