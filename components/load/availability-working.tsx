import { FigureTable } from "@/components/load/figure-table";
import { useStudio } from "@/lib/client/use-studio";
import { formatMs, formatPercent } from "@/lib/shared/format-number";

const MS_PER_YEAR = 365 * 86_400_000;

/** In series the shares multiply: the weakest part of each class's way counts most. */
export function AvailabilityWorking() {
  const load = useStudio((studio) => studio.analysis.load);
  const components = useStudio((studio) => studio.board.components);
  const classes = useStudio((studio) => studio.board.classes);
  const fly = useStudio((studio) => studio.fly);
  const onTheWay = new Set<string>(load.classes.flatMap((one) => one.reached));
  const weakest = Object.values(load.components)
    .filter((part) => onTheWay.has(part.id))
    .sort((a, b) => a.availability - b.availability)
    .slice(0, 5);
  return (
    <>
      <FigureTable
        caption="All that a class waits for must work: the shares multiply"
        lines={load.classes.map((one) => ({
          id: one.id,
          name: classes[one.id]?.name ?? one.id,
          value: formatPercent(one.availability),
          aside: `down ${formatMs((1 - one.availability) * MS_PER_YEAR)} a year`,
        }))}
      />
      <FigureTable
        caption="The weakest parts on the way, with their copies"
        lines={weakest.map((part) => ({
          id: part.id,
          name: components[part.id]?.name ?? part.id,
          value: formatPercent(part.availability),
        }))}
        onPick={(id) => {
          fly({ components: [id] });
        }}
      />
    </>
  );
}
