import { FileWarning, X } from "lucide-react";
import { useState } from "react";
import { useStudio } from "@/lib/client/use-studio";

/** What of the stored board could not be kept as it was. Said once; never put right in silence. */
export function DriftNotice() {
  const drifts = useStudio((studio) => studio.drifts);
  const [read, setRead] = useState(0);
  if (drifts.length <= read) return null;
  const count =
    drifts.length === 1 ? "1 thing on this board is" : `${String(drifts.length)} things on this board are`;
  return (
    <div
      role="status"
      className="pointer-events-auto flex max-w-xl items-start gap-2 rounded-xl border border-warn/35 bg-warn-bg py-2 pr-1.5 pl-3 shadow-card"
    >
      <FileWarning size={15} aria-hidden className="mt-0.5 shrink-0 text-warn" />
      <details className="min-w-0">
        <summary className="cursor-pointer font-medium">{count} not as stored. Nothing was repaired.</summary>
        <ul className="mt-1 grid max-h-40 gap-1 overflow-y-auto text-ink-2">
          {drifts.map((drift) => (
            <li key={`${drift.path}${drift.code}`}>
              {drift.message} <span className="font-mono text-xs text-ink-3">{drift.path}</span>
            </li>
          ))}
        </ul>
      </details>
      <button
        type="button"
        aria-label="Understood"
        onClick={() => {
          setRead(drifts.length);
        }}
        className="grid size-7 shrink-0 place-items-center rounded-lg text-ink-3 hover:bg-ink/6 hover:text-ink"
      >
        <X size={14} aria-hidden />
      </button>
    </div>
  );
}
