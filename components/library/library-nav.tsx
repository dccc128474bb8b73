import Link from "next/link";
import { cn } from "@/lib/shared/class-names";

const PLACES = [
  { place: "boards", href: "/boards", word: "Boards" },
  { place: "trash", href: "/boards/trash", word: "Trash" },
] as const;

export type LibraryNavProps = {
  here: (typeof PLACES)[number]["place"];
  counts: { boards: number; trash: number };
};

/** The boards there are, and those thrown away. */
export function LibraryNav({ here, counts }: LibraryNavProps) {
  return (
    <nav aria-label="Boards and trash" className="flex gap-1 border-b border-line">
      {PLACES.map(({ place, href, word }) => (
        <Link
          key={place}
          href={href}
          aria-current={place === here ? "page" : undefined}
          className={cn(
            "-mb-px flex min-h-9 items-center gap-1.5 rounded-t-md border-b-2 px-2.5 font-medium transition-colors max-md:min-h-11",
            place === here ? "border-accent text-ink" : "border-transparent text-ink-3 hover:text-ink",
          )}
        >
          {word} <span className="font-mono text-xs font-normal text-ink-3">{counts[place]}</span>
        </Link>
      ))}
    </nav>
  );
}
