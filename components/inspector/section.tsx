import type { ReactNode } from "react";

/** A titled part of the inspector. */
export function Section({
  title,
  aside,
  children,
}: {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section aria-label={title} className="grid gap-2 border-t border-line px-4 py-3.5">
      <header className="flex min-h-6 items-center justify-between gap-2">
        <h3 className="text-xs font-semibold text-ink-2">{title}</h3>
        {aside}
      </header>
      {children}
    </section>
  );
}
