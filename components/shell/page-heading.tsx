import type { ReactNode } from "react";

/** The top of a page that is a list: its name, one line, and what can be done. */
export function PageHeading({
  title,
  says,
  children,
}: {
  title: string;
  says?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div>
        <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
        {says ? <p className="mt-1 max-w-[60ch] text-base text-ink-2">{says}</p> : null}
      </div>
      {children ? <div className="flex flex-wrap gap-2">{children}</div> : null}
    </div>
  );
}
