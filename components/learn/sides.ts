import type { SideGroup } from "@/components/learn/side-nav";
import type { Entry, EntrySort } from "@/lib/domain/learn/entries";

/** The pages of one sort in their groups, as the list beside a page shows them. */
export function sideGroups(entries: readonly Entry[], sort: EntrySort): SideGroup[] {
  const groups = new Map<string, { href: string; title: string; code?: string }[]>();
  for (const { href, title, group, code, sort: own } of entries) {
    if (own !== sort) continue;
    const link = { href, title, ...(code !== undefined && { code }) };
    groups.set(group, [...(groups.get(group) ?? []), link]);
  }
  return [...groups].map(([title, links]) => ({ title, links }));
}

/** What comes before and after a page among those of its sort. */
export function neighboursOf(
  entries: readonly Entry[],
  sort: EntrySort,
  href: string,
): { previous: Entry | undefined; next: Entry | undefined } {
  const own = entries.filter((entry) => entry.sort === sort);
  const at = own.findIndex((entry) => entry.href === href);
  return { previous: at > 0 ? own[at - 1] : undefined, next: at === -1 ? undefined : own[at + 1] };
}
