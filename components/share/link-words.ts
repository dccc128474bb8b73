import type { LinkItem } from "@/components/share/link-item";

const DAY_MS = 86_400_000;
const DATE = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium" });

/** A day as people write it: "3 Dec 2026". */
export function dayOf(at: string): string {
  return DATE.format(new Date(at));
}

/** Until when a link opens, or that it does no more. `now` in milliseconds. */
export function endWords({ standing, expiresAt }: LinkItem, now: number): string {
  if (standing === "revoked") return "revoked";
  if (standing === "expired") return `ran out ${dayOf(expiresAt)}`;
  return Date.parse(expiresAt) - now <= DAY_MS ? "ends within a day" : `until ${dayOf(expiresAt)}`;
}

/** Whether anybody came by it, and when last. */
export function usedWords({ useCount, lastUsedAt }: LinkItem): string {
  if (useCount === 0 || lastUsedAt === null) return "never opened";
  const times = useCount === 1 ? "opened once" : `opened ${String(useCount)} times`;
  return `${times}, last ${dayOf(lastUsedAt)}`;
}
