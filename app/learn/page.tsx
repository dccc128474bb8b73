import type { Metadata } from "next";
import * as z from "zod";
import { IndexLists } from "@/components/learn/index-lists";
import { LearnSearch } from "@/components/learn/learn-search";
import { loadLibrary } from "@/lib/content/load-library";
import { searchEntries } from "@/lib/domain/learn/search-entries";

export const metadata: Metadata = {
  title: "Learn",
  description: "Every step, every option and every component on a page of its own, with a picture to move.",
};

/** What is asked for in the address; of a list the first, and never more than a line. */
const searchSchema = z.object({
  q: z
    .union([z.string(), z.array(z.string()).transform((list) => list[0] ?? "")])
    .transform((text) => text.slice(0, 200))
    .catch(""),
});

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LearnPage({ searchParams }: Props) {
  const { q: query } = searchSchema.parse(await searchParams);
  const library = loadLibrary();
  return (
    <div className="mx-auto max-w-[1280px] px-4 pt-8 pb-24 sm:px-8 sm:pt-12">
      <h1 className="text-3xl font-semibold tracking-tight sm:text-[2rem]">Learn</h1>
      <p className="mt-2 mb-6 max-w-[620px] text-xl leading-relaxed text-ink-2">
        Every step, every option and every component on a page of its own, with a picture that moves when you
        drag its users.
      </p>
      <LearnSearch
        query={query}
        hits={searchEntries(library.entries, query, 60)}
        entriesUrl={`/api/learn/entries?v=${library.knowledge.version}`}
      >
        <IndexLists library={library} />
      </LearnSearch>
    </div>
  );
}
