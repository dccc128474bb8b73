import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { libraryAddress, type LibraryQuery } from "@/components/library/library-query";
import { Button } from "@/components/ui/button";

export type PageNavProps = { query: LibraryQuery; total: number; size: number };

/** Which of how many are shown, and the way to the others. Nothing where one page holds them all. */
export function PageNav({ query, total, size }: PageNavProps) {
  const pages = Math.ceil(total / size);
  if (pages <= 1) return null;
  const { page } = query;
  const first = (page - 1) * size + 1;
  const step = (to: number, word: string, icon: ReactNode) =>
    to < 1 || to > pages ? null : (
      <Button asChild className="max-md:h-11">
        <Link href={libraryAddress({ ...query, page: to })}>
          {icon}
          {word}
        </Link>
      </Button>
    );
  return (
    <nav aria-label="Pages" className="mt-3 flex items-center justify-between gap-3">
      <p className="text-ink-3">
        {first} to {Math.min(first + size - 1, total)} of {total}
      </p>
      <div className="flex gap-2">
        {step(page - 1, "Previous", <ChevronLeft size={14} aria-hidden />)}
        {step(page + 1, "Next", <ChevronRight size={14} aria-hidden />)}
      </div>
    </nav>
  );
}
