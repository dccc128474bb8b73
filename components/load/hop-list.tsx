import { useStudio } from "@/lib/client/use-studio";
import type { Hop } from "@/lib/domain/load/trace";
import { formatMs } from "@/lib/shared/format-number";

function timeOf(hop: Hop): string {
  if (hop.number === 1) return "";
  if (hop.later) return "later";
  return hop.addsMs === undefined ? "no end" : `+ ${formatMs(hop.addsMs)}`;
}

export function HopList({ hops }: { hops: readonly Hop[] }) {
  const components = useStudio((studio) => studio.board.components);
  const fly = useStudio((studio) => studio.fly);
  const nameOf = (id: string): string =>
    Object.values(components).find((component) => component.id === id)?.name ?? id;
  return (
    <ol className="grid">
      {hops.map((hop) => (
        <li key={hop.number}>
          <button
            type="button"
            onClick={() => {
              fly({
                components: [hop.component],
                connections: hop.connection === undefined ? [] : [hop.connection],
              });
            }}
            className="grid w-full grid-cols-[22px_1fr_auto] items-start gap-2 rounded-lg px-1 py-1 text-left hover:bg-canvas"
          >
            <span className="grid size-5 place-items-center rounded-full bg-accent-bg font-mono text-xs text-accent">
              {hop.number}
            </span>
            <span className="min-w-0">
              <span className="block font-medium">{nameOf(hop.component)}</span>
              <span className="block text-xs text-ink-3">{hop.says}</span>
            </span>
            <span className="text-right font-mono text-xs whitespace-nowrap">
              {timeOf(hop)}
              {hop.totalMs === undefined || hop.later ? null : (
                <span className="block text-ink-3">{formatMs(hop.totalMs)}</span>
              )}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
