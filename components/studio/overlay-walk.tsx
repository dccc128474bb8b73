import { OwedQueue } from "@/components/ladder/owed-queue";
import { WalkPanel } from "@/components/sessions/walk-panel";

/** The second walk in the ladder's column. */
export function OverlayWalk() {
  return <WalkPanel owed={<OwedQueue />} />;
}
