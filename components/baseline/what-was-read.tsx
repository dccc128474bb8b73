import { CircleAlert, Info } from "lucide-react";
import type { ReactNode } from "react";
import type { SketchFault, SketchRemark } from "@/lib/domain/exchange/sketch/sketch";

const SHOWN = 8;

type Line = { line: number; says: ReactNode; key: string };

function Lines({ lines, onLine }: { lines: readonly Line[]; onLine: (line: number) => void }) {
  const rest = lines.length - SHOWN;
  return (
    <>
      <ul className="mt-1.5 grid gap-1.5">
        {lines.slice(0, SHOWN).map(({ line, says, key }) => (
          <li key={key} className="grid grid-cols-[56px_1fr] gap-2">
            <button
              type="button"
              onClick={() => {
                onLine(line);
              }}
              className="self-start rounded-md text-left font-mono text-xs leading-5 text-accent hover:underline max-md:min-h-11"
            >
              Line {line}
            </button>
            <span className="min-w-0 break-words text-ink-2 [font-variant-ligatures:none]">{says}</span>
          </li>
        ))}
      </ul>
      {rest > 0 ? <p className="mt-1.5 text-ink-3">and {rest} more</p> : null}
    </>
  );
}

export type WhatWasReadProps = {
  id: string;
  faults: readonly SketchFault[];
  remarks: readonly SketchRemark[];
  onLine: (line: number) => void;
};

/** What of a text could not be read, and what was read otherwise than written; each leads to its line. */
export function WhatWasRead({ id, faults, remarks, onLine }: WhatWasReadProps) {
  return (
    <div id={id} className="grid gap-3">
      {faults.length > 0 ? (
        <section aria-label="Could not be read" className="rounded-lg border border-hot/35 bg-hot-bg p-3">
          <h3 className="flex items-center gap-1.5 font-medium text-hot">
            <CircleAlert size={15} aria-hidden />
            {faults.length === 1
              ? "One line could not be read"
              : `${String(faults.length)} lines could not be read`}
          </h3>
          <Lines
            onLine={onLine}
            lines={faults.map(({ line, message, accepted }, at) => ({
              line,
              key: `${String(at)} ${message}`,
              says: (
                <>
                  {message} Accepted: <span className="font-mono text-xs text-ink">{accepted}</span>
                </>
              ),
            }))}
          />
        </section>
      ) : null}
      {remarks.length > 0 ? (
        <section aria-label="Read otherwise" className="rounded-lg border border-line bg-panel p-3">
          <h3 className="flex items-center gap-1.5 font-medium">
            <Info size={15} aria-hidden className="text-ink-3" /> Read otherwise than written
          </h3>
          <Lines
            onLine={onLine}
            lines={remarks.map(({ line, says }, at) => ({ line, says, key: `${String(at)} ${says}` }))}
          />
        </section>
      ) : null}
    </div>
  );
}
