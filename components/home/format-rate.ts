import { formatWhole } from "@/lib/shared/format-number";

/** Requests a second as a person says them: "< 0.01", "0.35", "34.7", "1,806". */
export function formatRate(perSecond: number): string {
  if (perSecond < 0.01) return "< 0.01";
  if (perSecond < 10) return String(Number(perSecond.toFixed(2)));
  if (perSecond < 100) return String(Number(perSecond.toFixed(1)));
  return formatWhole(perSecond);
}
