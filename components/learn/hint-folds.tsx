import { ChevronRight } from "lucide-react";

/** Three hints, from a question to the answer; each is folded until it is wanted. */
export function HintFolds({ hints }: { hints: readonly string[] }) {
  return (
    <div className="max-w-[760px] divide-y divide-line rounded-xl border border-line-strong bg-panel">
      {hints.map((hint, at) => (
        <details key={hint} className="group px-4 sm:px-5">
          <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 text-base font-medium [&::-webkit-details-marker]:hidden">
            <ChevronRight
              size={14}
              aria-hidden
              className="text-ink-3 transition-transform duration-150 group-open:rotate-90"
            />
            Hint {at + 1} of {hints.length}
          </summary>
          <p className="max-w-[620px] pb-3.5 pl-5.5 text-lg leading-relaxed text-ink-2">{hint}</p>
        </details>
      ))}
    </div>
  );
}
