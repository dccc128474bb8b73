import { Check, Circle } from "lucide-react";
import type { Verdict } from "@/lib/domain/tradeoff/verdict";
import { cn } from "@/lib/shared/class-names";

const PIPS = [1, 2, 3, 4] as const;

function headline(verdict: Verdict): string {
  const [first] = verdict.remarks;
  if (first) return first.message;
  return "It names a gain, a cost, a number and what would reopen it.";
}

/** The judge, live: 0 to 4, what earned each point, and the next thing that would earn one. */
export function VerdictBox({ verdict }: { verdict: Verdict }) {
  const good = verdict.sound;
  return (
    <section
      aria-label="The judge"
      className={cn(
        "rounded-card border px-3 py-2.5",
        good ? "border-ok/35 bg-ok-bg" : "border-warn/35 bg-warn-bg",
      )}
    >
      <div role="status" className="grid grid-cols-[auto_1fr] gap-3">
        <div>
          <p>
            <span className="font-semibold">{verdict.score}</span> <span className="text-ink-2">of 4</span>
          </p>
          <div aria-hidden className="mt-1 flex gap-[3px]">
            {PIPS.map((pip) => (
              <span
                key={pip}
                className={cn(
                  "h-[5px] w-3.5 rounded-full",
                  pip > verdict.score ? "bg-line-strong" : good ? "bg-ok" : "bg-warn",
                )}
              />
            ))}
          </div>
        </div>
        <p className="text-xs">
          <span className="font-medium">{good ? "Sound. " : ""}</span>
          {headline(verdict)}
        </p>
      </div>
      <details className="mt-1.5 text-xs">
        <summary className="min-h-6 cursor-pointer content-center text-ink-2">Why {verdict.score}</summary>
        <ul className="space-y-1 pt-1">
          {verdict.earned.map((line) => (
            <li key={line} className="grid grid-cols-[14px_1fr] gap-1.5">
              <Check size={13} aria-label="There:" className="mt-0.5 text-ok" />
              {line}
            </li>
          ))}
          {verdict.remarks.map((remark) => (
            <li
              key={`${remark.slot}/${remark.code}/${remark.message}`}
              className="grid grid-cols-[14px_1fr] gap-1.5"
            >
              <Circle size={11} aria-label="Missing:" className="mt-1 text-ink-3" />
              {remark.message}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
