import { FigureTable } from "@/components/load/figure-table";
import { useStudio } from "@/lib/client/use-studio";
import { formatPercent, formatUsd } from "@/lib/shared/format-number";

/** What the month's bill is made of, dearest first. */
export function CostWorking() {
  const load = useStudio((studio) => studio.analysis.load.components);
  const components = useStudio((studio) => studio.board.components);
  const fly = useStudio((studio) => studio.fly);
  const parts = Object.values(load)
    .filter((part) => part.usdPerMonth > 0)
    .sort((a, b) => b.usdPerMonth - a.usdPerMonth);
  const total = parts.reduce((sum, part) => sum + part.usdPerMonth, 0);
  return (
    <FigureTable
      caption={
        parts.length > 6
          ? `The six dearest of ${String(parts.length)}`
          : "Price of one, times copies and size; bytes held and sent on top"
      }
      lines={parts.slice(0, 6).map((part) => ({
        id: part.id,
        name: components[part.id]?.name ?? part.id,
        value: formatUsd(part.usdPerMonth),
        aside: formatPercent(part.usdPerMonth / total),
      }))}
      onPick={(id) => {
        fly({ components: [id] });
      }}
    />
  );
}
