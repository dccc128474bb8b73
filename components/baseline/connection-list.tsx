import { ChevronRight } from "lucide-react";
import type { DrawnSystem } from "@/lib/domain/exchange/sketch/drawn-system";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import { verbOf } from "@/lib/drawing/connection-words";

/** Every connection in words: who does what to whom, and what they speak. */
export function ConnectionList({ drawn, catalogue }: { drawn: DrawnSystem; catalogue: Catalogue }) {
  if (drawn.connections.length === 0) return null;
  const names = new Map(drawn.components.map(({ id, name }) => [id, name]));
  return (
    <details className="group rounded-xl border border-line bg-panel shadow-card">
      <summary className="flex min-h-10 cursor-pointer items-center gap-1.5 px-4 font-medium max-md:min-h-11">
        <ChevronRight size={14} aria-hidden className="text-ink-3 group-open:rotate-90" />
        {drawn.connections.length === 1 ? "1 connection" : `${String(drawn.connections.length)} connections`}
      </summary>
      <ul aria-label="Connections" className="divide-y divide-line border-t border-line">
        {drawn.connections.map(({ id, from, to, purpose, protocol, style }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-3 px-4 py-1.5">
            <span className="min-w-0 break-words">
              {names.get(from)} <span className="text-ink-3">{verbOf(purpose)}</span> {names.get(to)}
            </span>
            <span className="font-mono text-xs text-ink-2">
              {(style === undefined ? undefined : catalogue.styles[style]?.name) ??
                (protocol === undefined ? "" : (catalogue.protocols[protocol]?.name ?? protocol))}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
