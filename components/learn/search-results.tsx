import { CornerDownLeft } from "lucide-react";
import Link from "next/link";
import type { Entry } from "@/lib/domain/learn/entries";
import type { Hit } from "@/lib/domain/learn/search-entries";

const SORT_WORDS: Readonly<Record<Entry["sort"], string>> = {
  step: "Step",
  option: "Option",
  kind: "Component",
  failure: "Failure",
  term: "Term",
};

function Marked({ line, marks }: Pick<Hit, "line" | "marks">) {
  const cuts = marks.flatMap(([from, to], at) => [
    { text: line.slice(marks[at - 1]?.[1] ?? 0, from), isMarked: false, from: -from },
    { text: line.slice(from, to), isMarked: true, from },
  ]);
  const rest = line.slice(marks.at(-1)?.[1] ?? 0);
  return (
    <>
      {cuts.map(({ text, isMarked, from }) =>
        isMarked ? (
          <mark key={from} className="rounded-[3px] bg-accent-bg text-accent">
            {text}
          </mark>
        ) : (
          text
        ),
      )}
      {rest}
    </>
  );
}

/** What was found, best first: links to go through with the arrow keys. */
export function SearchResults({ hits }: { hits: readonly Hit[] }) {
  return (
    <ol aria-label="Found" className="mt-4 grid max-w-[820px] gap-0.5">
      {hits.map(({ entry, line, marks }, at) => (
        <li key={`${entry.href}/${entry.title}`}>
          <Link
            href={entry.href}
            prefetch={false}
            data-result
            className="group grid grid-cols-[1fr_auto] items-baseline gap-x-4 rounded-lg px-3 py-2.5 hover:bg-ink/4 focus:bg-accent-bg focus-visible:outline-offset-[-2px]"
          >
            <span className="text-lg font-medium">
              {entry.code === undefined ? null : (
                <span className="mr-2 font-mono text-sm text-ink-3">{entry.code}</span>
              )}
              {entry.title}
            </span>
            <span className="flex items-center gap-2 text-sm text-ink-3">
              {SORT_WORDS[entry.sort]}
              <span className="max-sm:hidden">· {entry.group}</span>
              {at === 0 ? <CornerDownLeft size={13} aria-hidden className="max-sm:hidden" /> : null}
            </span>
            <span className="col-span-2 mt-0.5 text-base text-ink-2">
              <Marked line={line} marks={marks} />
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}
