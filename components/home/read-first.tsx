import { ArrowRight } from "lucide-react";
import Link from "next/link";

export type ReadFirstProps = {
  /** The pages named here, each by its title. */
  links: readonly { href: string; title: string }[];
};

/** The way to what there is to read, with a few of its pages by name. */
export function ReadFirst({ links }: ReadFirstProps) {
  return (
    <section
      aria-labelledby="read"
      className="mx-auto grid max-w-[1440px] gap-x-10 gap-y-4 px-4 pb-16 sm:px-10 md:grid-cols-[minmax(0,5fr)_minmax(0,7fr)] lg:px-[72px] lg:pb-24"
    >
      <div>
        <h2 id="read" className="text-2xl font-semibold tracking-tight">
          Read before you draw
        </h2>
        <p className="mt-1 max-w-[44ch] text-base text-ink-2">
          A page for every step, option and component, each with a picture that moves with its users.
        </p>
        <Link
          href="/learn"
          className="mt-2 inline-flex min-h-8 items-center gap-1.5 text-base font-medium text-accent hover:underline max-md:min-h-11"
        >
          All of Learn <ArrowRight size={15} aria-hidden />
        </Link>
      </div>
      <ul className="flex flex-wrap content-start gap-2">
        {links.map(({ href, title }) => (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              className="inline-flex min-h-8 items-center rounded-full border border-line-strong bg-panel px-3 text-sm text-ink-2 hover:border-ink-3 hover:text-ink max-md:min-h-11"
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
