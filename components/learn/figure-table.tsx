import type { Kind } from "@/lib/domain/catalogue/kind-schema";
import { RESOURCES } from "@/lib/domain/catalogue/kind-schema";
import { RESOURCE_WORDS } from "@/lib/domain/catalogue/resource-words";
import type { Figure, Grade } from "@/lib/domain/catalogue/source-schema";
import { formatBytes, formatMs, formatPercent, formatUsd, formatWhole } from "@/lib/shared/format-number";

const GRADES: Readonly<Record<Grade, string>> = {
  primary: "measured",
  secondary: "gathered by others",
  judgement: "our judgement",
};

type Row = { label: string; figure: Figure; format: (value: number) => string };

function rowsOf({ capacity, latencyMs, availability, usdPerMonth }: Kind): Row[] {
  return [
    ...RESOURCES.flatMap((resource): Row[] => {
      const figure = capacity[resource];
      if (!figure) return [];
      const isBytes = resource === "storedBytes";
      const label = isBytes ? "Holds" : `Carries, ${RESOURCE_WORDS[resource]}`;
      return [{ label, figure, format: isBytes ? formatBytes : formatWhole }];
    }),
    { label: "Takes for one visit", figure: latencyMs, format: formatMs },
    { label: "Is there, of the time", figure: availability, format: formatPercent },
    { label: "Costs a month", figure: usdPerMonth, format: formatUsd },
  ];
}

/** The figures of one standard instance, each with its range, its grade and its source. */
export function FigureTable({ kind }: { kind: Kind }) {
  return (
    <dl className="divide-y divide-line rounded-xl border border-line-strong bg-panel px-4 text-base sm:px-5">
      {rowsOf(kind).map(({ label, figure, format }) => (
        <div key={label} className="grid gap-x-6 gap-y-0.5 py-3 sm:grid-cols-[190px_150px_1fr]">
          <dt className="text-ink-3">{label}</dt>
          <dd className="font-semibold tabular-nums">{format(figure.value)}</dd>
          <dd className="text-sm text-ink-2 max-sm:mt-0.5">
            <span className="tabular-nums">
              {format(figure.low)} to {format(figure.high)}
            </span>
            , {GRADES[figure.grade]}
            {figure.note === undefined ? null : <span className="mt-0.5 block">{figure.note}</span>}
            <span className="mt-0.5 block text-ink-3">
              {figure.source.url === undefined ? (
                figure.source.title
              ) : (
                <a
                  href={figure.source.url}
                  target="_blank"
                  rel="noreferrer"
                  className="underline underline-offset-2"
                >
                  {figure.source.title}
                </a>
              )}
              {figure.source.readOn === undefined ? null : `, read ${figure.source.readOn}`}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
