import { FigureTable } from "@/components/load/figure-table";
import { useStudio } from "@/lib/client/use-studio";
import { formatMs } from "@/lib/shared/format-number";

/** What each class of traffic waits for, from the client to the last thing it needs. */
export function LatencyWorking({ target }: { target: number | undefined }) {
  const classLoads = useStudio((studio) => studio.analysis.load.classes);
  const classes = useStudio((studio) => studio.board.classes);
  const components = useStudio((studio) => studio.board.components);
  const load = useStudio((studio) => studio.analysis.load.components);
  const fly = useStudio((studio) => studio.fly);
  const slowest = Object.values(load)
    .filter((part) => part.unstable || (part.responseMs ?? 0) > 0)
    .sort((a, b) => Number(b.unstable) - Number(a.unstable) || (b.responseMs ?? 0) - (a.responseMs ?? 0))
    .slice(0, 4);
  return (
    <>
      <FigureTable
        caption={
          target === undefined
            ? "Mean, then the slowest hundredth"
            : `Mean, then the slowest hundredth; target ${formatMs(target)}`
        }
        lines={classLoads.map((one) => ({
          id: one.id,
          name: classes[one.id]?.name ?? one.id,
          value: one.meanLatencyMs === undefined ? "no end" : formatMs(one.meanLatencyMs),
          aside: one.p99LatencyMs === undefined ? "backlog grows" : `p99 ${formatMs(one.p99LatencyMs)}`,
        }))}
      />
      <FigureTable
        caption="One visit at this load, slowest parts first"
        lines={slowest.map((part) => ({
          id: part.id,
          name: components[part.id]?.name ?? part.id,
          value: part.responseMs === undefined || part.unstable ? "no end" : formatMs(part.responseMs),
        }))}
        onPick={(id) => {
          fly({ components: [id] });
        }}
      />
    </>
  );
}
