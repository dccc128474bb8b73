import type { ReactNode } from "react";

/** A part of a page with its heading, to be jumped to. */
export function ReadingPart({
  id,
  title,
  says,
  children,
}: {
  id: string;
  title: string;
  says?: string;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="mt-14 first-of-type:mt-9">
      <h2 id={id} className="scroll-mt-20 text-2xl font-semibold tracking-tight">
        {title}
      </h2>
      {says === undefined ? null : <p className="mt-1.5 max-w-[570px] text-base text-ink-3">{says}</p>}
      <div className="mt-4">{children}</div>
    </section>
  );
}
