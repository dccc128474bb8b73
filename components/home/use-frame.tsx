import type { ReactNode } from "react";

/** One use of the product: a picture, and under it what one does there. */
export function UseFrame({
  title,
  says,
  describes,
  children,
}: {
  title: string;
  says: string;
  describes: string;
  children: ReactNode;
}) {
  return (
    <article className="flex flex-col">
      <div
        role="img"
        aria-label={describes}
        className="dotted relative h-[264px] overflow-hidden rounded-xl border border-line"
      >
        <div aria-hidden className="absolute inset-0 grid place-items-center p-4">
          {children}
        </div>
      </div>
      <h3 className="mt-4 text-lg font-semibold tracking-tight">{title}</h3>
      <p className="mt-1 max-w-[44ch] text-base text-ink-2">{says}</p>
    </article>
  );
}
