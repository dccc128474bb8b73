import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { cn } from "@/lib/shared/class-names";

export type SideGroup = { title: string; links: readonly { href: string; title: string; code?: string }[] };

/** The pages of one sort, in their groups: only the present group is open, and in it the present page is marked. */
export function SideNav({
  label,
  groups,
  here,
}: {
  label: string;
  groups: readonly SideGroup[];
  here: string;
}) {
  const isSomewhere = groups.some(({ links }) => links.some(({ href }) => href === here));
  return (
    <nav aria-label={label} className="text-sm">
      {groups.map(({ title, links }) => (
        <details
          key={title}
          open={!isSomewhere || links.some(({ href }) => href === here)}
          className="group mb-1.5"
        >
          <summary className="flex min-h-8 cursor-pointer list-none items-center gap-1.5 rounded-lg px-2 font-medium text-ink-2 hover:text-ink max-lg:min-h-11 [&::-webkit-details-marker]:hidden">
            <ChevronRight
              size={13}
              aria-hidden
              className="shrink-0 text-ink-3 transition-transform duration-150 group-open:rotate-90"
            />
            {title}
          </summary>
          <ul className="mb-3 ml-2">
            {links.map(({ href, title: name, code }) => (
              <li key={href}>
                <Link
                  href={href}
                  prefetch={false}
                  aria-current={href === here ? "page" : undefined}
                  className={cn(
                    "flex min-h-8 items-baseline gap-2 rounded-lg px-2 py-1 text-ink-2 hover:bg-ink/5 hover:text-ink max-lg:min-h-11 max-lg:items-center",
                    href === here &&
                      "bg-accent-bg font-medium text-accent hover:bg-accent-bg hover:text-accent",
                  )}
                >
                  {code === undefined ? null : (
                    <span className="w-7 shrink-0 font-mono text-xs text-ink-3">{code}</span>
                  )}
                  <span className="min-w-0">{name}</span>
                </Link>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </nav>
  );
}
