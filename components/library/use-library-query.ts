import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { libraryAddress, type LibraryQuery } from "@/components/library/library-query";

const PAUSE_MS = 250;

export type LibrarySearch = {
  /** What stands in the field; the list follows a moment later. */
  typed: string;
  busy: boolean;
  search: (typed: string) => void;
  clear: () => void;
  sortBy: (sort: LibraryQuery["sort"]) => void;
};

/** Search and order of My boards, kept in the address: a reload or a link shows the same list. */
export function useLibraryQuery(query: LibraryQuery): LibrarySearch {
  const router = useRouter();
  const [typed, setTyped] = useState(query.search);
  const [busy, startTransition] = useTransition();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  const go = (next: LibraryQuery): void => {
    clearTimeout(timer.current);
    startTransition(() => {
      router.replace(libraryAddress(next), { scroll: false });
    });
  };
  const show = (search: string): void => {
    go({ ...query, search: search.trim(), page: 1 });
  };
  return {
    typed,
    busy,
    search: (next) => {
      setTyped(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        show(next);
      }, PAUSE_MS);
    },
    clear: () => {
      setTyped("");
      show("");
    },
    sortBy: (sort) => {
      go({ search: typed.trim(), sort, page: 1 });
    },
  };
}
