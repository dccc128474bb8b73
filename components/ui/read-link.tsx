import { clsx } from "clsx";
import { BookOpen } from "lucide-react";

export type ReadLinkProps = {
  href: string;
  /** What the page is about, for those who do not see where the link stands. */
  about: string;
  /** Words beside the icon; without them the icon stands alone. */
  children?: string;
  className?: string;
};

/** The way to a page that says more. It opens beside the work, so that nothing under way is lost. */
export function ReadLink({ href, about, children, className }: ReadLinkProps) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener"
      aria-label={`Read about ${about} (opens a new tab)`}
      title={`Read about ${about}`}
      className={clsx(
        "inline-flex min-h-6 min-w-6 items-center justify-center gap-1 rounded-md text-xs text-ink-3 hover:text-accent max-md:min-h-11 max-md:min-w-11",
        children !== undefined && "underline-offset-2 hover:underline",
        className,
      )}
    >
      <BookOpen size={13} aria-hidden className="shrink-0" />
      {children}
    </a>
  );
}
