"use client";

import { clsx } from "clsx";
import Link from "next/link";
import { usePathname } from "next/navigation";

/** A place of the site; marked where the visitor is. */
export function HeaderLink({ href, children }: { href: string; children: string }) {
  const isHere = usePathname().startsWith(href);
  return (
    <Link
      href={href}
      aria-current={isHere ? "page" : undefined}
      className={clsx(
        "flex h-8 items-center rounded-lg px-2 text-ink-2 transition-colors hover:text-ink sm:px-2.5",
        isHere && "bg-ink/6 font-medium text-ink",
      )}
    >
      {children}
    </Link>
  );
}
