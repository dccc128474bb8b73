import { clsx } from "clsx";
import { partOf } from "@/components/home/resource-words";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { ResourceUse } from "@/lib/domain/load/load-report";
import { formatPercent } from "@/lib/shared/format-number";

const WARM = 0.5;

function toneOf(utilisation: number): "ok" | "warn" | "hot" {
  if (utilisation >= 1) return "hot";
  return utilisation >= WARM ? "warn" : "ok";
}

/** What shares the one machine, each with its own limit: the reason why the first to fill stops all. */
export function ServerInside({ uses }: { uses: readonly ResourceUse[] }) {
  return (
    <ul className="mt-3 hidden gap-2 border-t border-line pt-2.5 sm:grid">
      {uses.map(({ resource, utilisation }) => (
        <li key={resource} className="text-xs">
          <span className="flex justify-between gap-2">
            <span className="text-ink-2 first-letter:uppercase">{partOf(resource)}</span>
            <span className={clsx("font-mono tabular-nums", utilisation >= 1 ? "text-hot" : "text-ink-3")}>
              {formatPercent(utilisation)}
            </span>
          </span>
          <ProgressBar value={utilisation} tone={toneOf(utilisation)} className="mt-1" />
        </li>
      ))}
    </ul>
  );
}
