"use client";

import { Search } from "lucide-react";
import { useRouter, useSearchParams } from "next/navigation";
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { SearchResults } from "@/components/learn/search-results";
import { Kbd } from "@/components/ui/kbd";
import type { Entry } from "@/lib/domain/learn/entries";
import { searchEntries, type Hit } from "@/lib/domain/learn/search-entries";

/** More are never read; the rest is behind another word. */
const MOST = 60;

export type LearnSearchProps = {
  /** What the address asks for. */
  query: string;
  /** What the server found for it. */
  hits: readonly Hit[];
  /** Where the list of everything is, for searching without a trip. */
  entriesUrl: string;
  /** The plain lists, shown while nothing is asked. */
  children: ReactNode;
};

function useEntries(url: string): readonly Entry[] | undefined {
  const [entries, setEntries] = useState<readonly Entry[]>();
  useEffect(() => {
    const stop = new AbortController();
    fetch(url, { signal: stop.signal })
      .then((response) => (response.ok ? (response.json() as Promise<readonly Entry[]>) : undefined))
      .then(setEntries)
      .catch(() => {
        // Without the list every search is a page of the server's, as it is without scripts.
      });
    return () => {
      stop.abort();
    };
  }, [url]);
  return entries;
}

function keepInAddress(query: string): void {
  const url = query.trim() === "" ? "/learn" : `/learn?q=${encodeURIComponent(query.trim())}`;
  window.history.replaceState(null, "", url);
}

/** The next or the previous of the links that were found; above the first is the box itself. */
function goAmong(box: HTMLElement, by: 1 | -1): void {
  const places = [box.querySelector("input"), ...box.querySelectorAll<HTMLElement>("[data-result]")];
  const at = places.findIndex((place) => place === document.activeElement);
  places[Math.max(0, Math.min(places.length - 1, at + by))]?.focus();
}

/** One search over everything there is to read, as one types; the arrow keys go through what was found. */
export function LearnSearch({ query: asked, hits: found, entriesUrl, children }: LearnSearchProps) {
  // The address, not what the server was asked: a page that comes back may have been rendered for another word.
  const inAddress = useSearchParams().get("q") ?? "";
  const [query, setQuery] = useState(inAddress);
  const entries = useEntries(entriesUrl);
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const hits = useMemo(
    () => (entries ? searchEntries(entries, query, MOST) : query === asked ? found : undefined),
    [entries, query, asked, found],
  );
  useEffect(() => {
    const focusBySlash = (event: globalThis.KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && event.target.matches("input, textarea, select");
      if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    window.addEventListener("keydown", focusBySlash);
    return () => {
      window.removeEventListener("keydown", focusBySlash);
    };
  }, []);
  const change = (next: string) => {
    setQuery(next);
    keepInAddress(next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      goAmong(event.currentTarget, event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Escape") {
      change("");
      input.current?.focus();
    }
  };
  const isAsked = query.trim() !== "";
  return (
    // The keys are caught where they bubble to; what takes them are the box and the links in it.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDown={onKeyDown}>
      <form
        role="search"
        action="/learn"
        className="relative max-w-[620px]"
        onSubmit={(event) => {
          const first = hits?.[0];
          if (!first) return;
          event.preventDefault();
          router.push(first.entry.href);
        }}
      >
        <Search size={17} aria-hidden className="pointer-events-none absolute top-3.5 left-3.5 text-ink-3" />
        <input
          ref={input}
          type="search"
          name="q"
          value={query}
          onChange={(event) => {
            change(event.currentTarget.value);
          }}
          aria-label="Search everything to read"
          placeholder="Cache, F04, “lost tokens”…"
          autoComplete="off"
          spellCheck={false}
          className="h-12 w-full rounded-xl border border-line-strong bg-panel pr-12 pl-10 text-lg shadow-card placeholder:text-ink-3 focus:border-accent focus-visible:outline-offset-0"
        />
        <Kbd className="absolute top-3.5 right-3 max-sm:hidden">/</Kbd>
      </form>
      <p role="status" className="mt-2 min-h-5 text-sm text-ink-3">
        {!isAsked || !hits
          ? ""
          : hits.length === 0
            ? "Nothing is called so. Try one word of it, or what goes wrong."
            : `${String(hits.length)}${hits.length === MOST ? " or more" : ""} found. Arrow keys go through them, Enter opens.`}
      </p>
      {isAsked ? <SearchResults hits={hits ?? []} /> : children}
    </div>
  );
}
