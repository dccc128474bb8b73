import { Search, X } from "lucide-react";
import type { LibraryQuery } from "@/components/library/library-query";
import type { LibrarySearch } from "@/components/library/use-library-query";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";

const LONGEST_SEARCH = 100;
const SORTS: readonly { value: LibraryQuery["sort"]; label: string }[] = [
  { value: "edited", label: "Last edited first" },
  { value: "name", label: "By name" },
];

/** Finds boards by name, problem or kind of part, and puts them in order. */
export function LibraryBar({ query, search }: { query: LibraryQuery; search: LibrarySearch }) {
  return (
    <div role="search" aria-label="My boards" className="flex flex-wrap gap-2">
      <div className="relative min-w-0 flex-1 sm:max-w-96">
        <Search
          size={14}
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-ink-3"
        />
        <Input
          type="search"
          aria-label="Search by name, problem or kind of part"
          placeholder="Name, problem or kind of part"
          value={search.typed}
          maxLength={LONGEST_SEARCH}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            search.search(event.target.value);
          }}
          className="pr-9 pl-8 max-md:h-11 [&::-webkit-search-cancel-button]:hidden"
        />
        {search.typed === "" ? null : (
          <Button
            variant="ghost"
            size="icon"
            aria-label="Clear the search"
            onClick={search.clear}
            className="absolute top-1/2 right-0.5 size-7 -translate-y-1/2 max-md:size-11"
          >
            <X size={14} aria-hidden />
          </Button>
        )}
      </div>
      <Select
        aria-label="Order"
        value={query.sort}
        onValueChange={(sort) => {
          search.sortBy(sort === "name" ? "name" : "edited");
        }}
        options={SORTS}
        className="w-40 max-md:h-11 max-sm:w-full"
      />
    </div>
  );
}
