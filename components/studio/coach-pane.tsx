import { CoachTab } from "@/components/coach/coach-tab";
import { CoachOffer } from "@/components/sessions/coach-offer";

/** The Coach tab, with what the second walk has to say there. */
export function CoachPane() {
  return <CoachTab offer={<CoachOffer />} />;
}
