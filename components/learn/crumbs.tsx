import { ChevronRight } from "lucide-react";
import Link from "next/link";

export type Crumb = { title: string; href: string };

/** Where the page stands, from the index down. */
export function Crumbs({ crumbs, here }: { crumbs: readonly Crumb[]; here: string }) {
  return (
    <nav aria-label="Where this page stands">
      <ol className="flex flex-wrap items-center gap-x-1.5 text-sm text-ink-3">
        {crumbs.map(({ title, href }) => (
          <li key={href} className="flex items-center gap-1.5">
            <Link href={href} className="inline-flex min-h-8 items-center hover:text-ink max-md:min-h-11">
              {title}
            </Link>
            <ChevronRight size={13} aria-hidden />
          </li>
        ))}
        <li aria-current="page" className="text-ink-2">
          {here}
        </li>
      </ol>
    </nav>
  );
}
