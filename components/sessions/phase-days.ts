import type { OverlayAbout } from "@/lib/domain/knowledge/overlay-schema";

/** "1 to 3 days". */
export function phaseDays({ days }: OverlayAbout["phases"][number]): string {
  return `${String(days.least)} to ${String(days.most)} days`;
}
