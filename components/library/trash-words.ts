const DAY_MS = 86_400_000;

/** How long a board still lies in the trash: "26 days". `now` and `deletedAt` ISO 8601. */
export function daysLeft(deletedAt: string, now: string, keepDays: number): string {
  const left = Math.max(0, Math.ceil((Date.parse(deletedAt) - Date.parse(now)) / DAY_MS + keepDays));
  if (left === 0) return "within the hour";
  return left === 1 ? "in 1 day" : `in ${String(left)} days`;
}
