import Link from "next/link";
import type { ReactNode } from "react";

export type PillLink = { href: string; title: string; icon?: ReactNode };

/** Pages that belong to this one, in rows of short links. */
export function LinkPills({ rows }: { rows: readonly { title: string; links: readonly PillLink[] }[] }) {
  const filled = rows.filter(({ links }) => links.length > 0);
  return (
    <dl className="grid gap-x-6 gap-y-4 sm:grid-cols-[112px_1fr]">
      {filled.map(({ title, links }) => (
        <div key={title} className="contents">
          <dt className="pt-1.5 text-sm text-ink-3 max-sm:-mb-2">{title}</dt>
          <dd>
            <ul className="flex flex-wrap gap-1.5">
              {links.map(({ href, title: name, icon }) => (
                <li key={href}>
                  <Link
                    href={href}
                    prefetch={false}
                    className="inline-flex min-h-8 items-center gap-1.5 rounded-full border border-line-strong bg-panel px-3 text-sm text-ink-2 hover:border-ink-3 hover:text-ink max-md:min-h-11"
                  >
                    {icon}
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}
