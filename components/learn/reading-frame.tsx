import { ArrowLeft, ArrowRight, ChevronDown } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Crumbs, type Crumb } from "@/components/learn/crumbs";
import { SideNav, type SideGroup } from "@/components/learn/side-nav";

export type Neighbour = { title: string; href: string };

export type ReadingFrameProps = {
  crumbs: readonly Crumb[];
  title: string;
  /** A short mark before the title: an icon, or the code of a step. */
  mark?: ReactNode;
  lead: string;
  /** The parts of the page, to jump to. */
  parts?: readonly { id: string; title: string }[];
  side: { label: string; groups: readonly SideGroup[]; here: string };
  previous?: Neighbour | undefined;
  next?: Neighbour | undefined;
  children: ReactNode;
};

function Neighbours({ previous, next }: Pick<ReadingFrameProps, "previous" | "next">) {
  if (!previous && !next) return null;
  const classes =
    "flex min-h-14 flex-col justify-center rounded-xl border border-line-strong px-4 py-2.5 hover:border-ink-3";
  return (
    <nav aria-label="Previous and next" className="mt-16 grid gap-3 sm:grid-cols-2">
      {previous ? (
        <Link href={previous.href} className={classes}>
          <span className="flex items-center gap-1.5 text-xs text-ink-3">
            <ArrowLeft size={13} aria-hidden /> Previous
          </span>
          <span className="text-base font-medium">{previous.title}</span>
        </Link>
      ) : (
        <span className="max-sm:hidden" />
      )}
      {next ? (
        <Link href={next.href} className={`${classes} sm:items-end`}>
          <span className="flex items-center gap-1.5 text-xs text-ink-3">
            Next <ArrowRight size={13} aria-hidden />
          </span>
          <span className="text-base font-medium">{next.title}</span>
        </Link>
      ) : null}
    </nav>
  );
}

/** A page to read: where it stands, what it is about, what there is on it, and the way on. */
export function ReadingFrame(props: ReadingFrameProps) {
  const { crumbs, title, mark, lead, parts = [], side, previous, next, children } = props;
  return (
    <div className="mx-auto grid max-w-[1280px] gap-x-14 px-4 pt-5 pb-20 sm:px-8 lg:grid-cols-[224px_minmax(0,1fr)] lg:pt-8">
      <aside className="max-lg:hidden">
        <div className="sticky top-[72px] -mr-4 max-h-[calc(100dvh-88px)] overflow-y-auto pr-4 pb-6">
          <SideNav {...side} />
        </div>
      </aside>
      <article className="min-w-0">
        <Crumbs crumbs={crumbs} here={title} />
        <header className="mt-3">
          <div className="flex items-center gap-3">
            {mark}
            <h1 className="text-3xl font-semibold tracking-tight text-balance sm:text-[2rem]">{title}</h1>
          </div>
          <p className="mt-3 max-w-[620px] text-xl leading-relaxed text-ink-2">{lead}</p>
          {parts.length > 0 ? (
            <nav aria-label="On this page" className="mt-4 flex flex-wrap gap-x-4 gap-y-0.5 text-sm">
              {parts.map((part) => (
                <a
                  key={part.id}
                  href={`#${part.id}`}
                  className="inline-flex min-h-7 items-center text-ink-3 underline decoration-line-strong underline-offset-4 hover:text-ink max-md:min-h-11"
                >
                  {part.title}
                </a>
              ))}
            </nav>
          ) : null}
        </header>
        {children}
        <Neighbours previous={previous} next={next} />
        <details className="group mt-10 border-t border-line lg:hidden">
          <summary className="flex min-h-12 cursor-pointer list-none items-center justify-between text-base font-medium [&::-webkit-details-marker]:hidden">
            {side.label}
            <ChevronDown size={16} aria-hidden className="text-ink-3 group-open:rotate-180" />
          </summary>
          <SideNav {...side} />
        </details>
      </article>
    </div>
  );
}
