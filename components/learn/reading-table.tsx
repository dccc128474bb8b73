import { Fragment } from "react";
import { STRAIN_COLOURS } from "@/components/learn/load-words";
import { RESOURCE_SHORT, RESOURCE_WORDS } from "@/lib/domain/catalogue/resource-words";
import type { PartReading, Reading } from "@/lib/domain/learn/read-picture";
import { busiestPart, latencyInWords, strainInWords } from "@/lib/domain/learn/reading-in-words";
import { formatBytes, formatCount, formatPercent, formatUsd } from "@/lib/shared/format-number";

type Row = {
  label: string;
  of: (reading: Reading) => string;
  tone?: (reading: Reading) => string | undefined;
};

const ROWS: readonly Row[] = [
  {
    label: "Busiest part",
    of: (reading) => {
      const part = busiestPart(reading);
      return part ? `${part.name}, ${strainInWords(part)}` : "none that can run out";
    },
    tone: (reading) => {
      const strain = busiestPart(reading)?.strain;
      return strain && STRAIN_COLOURS[strain].text;
    },
  },
  {
    label: "Fails first",
    of: ({ firstToFail }) =>
      firstToFail
        ? `${firstToFail.name}, at ${formatCount(firstToFail.atUsersPerDay)} users (${RESOURCE_SHORT[firstToFail.resource]})`
        : "nothing here",
  },
  { label: "99 of 100 answers within", of: latencyInWords },
  {
    label: "Answers",
    of: ({ availability }) =>
      availability === undefined ? "not asked" : `${formatPercent(availability)} of the time`,
  },
  { label: "Costs a month", of: ({ usdPerMonth }) => formatUsd(usdPerMonth) },
];

/** The numbers of one board, or of two beside each other. */
export function ReadingTable({ columns }: { columns: readonly { title: string; reading: Reading }[] }) {
  const [first] = columns;
  return (
    <table className="w-full table-fixed border-collapse text-left text-base">
      <caption className="sr-only">What this load does</caption>
      <thead className={columns.length < 2 ? "sr-only" : undefined}>
        <tr className="border-b border-line text-sm text-ink-3">
          <td className="w-[30%] py-2 pr-4 pl-4 sm:pl-6" />
          {columns.map(({ title }) => (
            <th key={title} scope="col" className="py-2 pr-4 font-medium">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {ROWS.map(({ label, of, tone }) => (
          <tr key={label} className="align-baseline">
            <th scope="row" className="py-2 pr-4 pl-4 text-sm font-normal text-ink-3 sm:pl-6">
              {label}
            </th>
            {columns.map(({ title, reading }) => (
              <td
                key={title}
                className="py-2 pr-4 tabular-nums"
                style={{
                  color: tone?.(reading),
                  fontWeight: first && of(reading) !== of(first.reading) ? 600 : undefined,
                }}
              >
                {of(reading)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function amount(resource: PartReading["uses"][number]["resource"], value: number): string {
  return resource === "storedBytes" ? formatBytes(value) : formatCount(value);
}

/** Everything that one part can run out of: what arrives, what it carries. */
export function UsesList({ part }: { part: PartReading }) {
  if (part.uses.length === 0)
    return (
      <p className="px-4 py-3 text-sm text-ink-2 sm:px-6">
        {part.name} has no capacity of its own here: nothing in it runs out.
      </p>
    );
  return (
    <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-6 gap-y-2 px-4 py-3 text-sm sm:grid-cols-[150px_80px_1fr] sm:px-6">
      {part.uses.map(({ resource, arrivals, capacity, utilisation }) => (
        <Fragment key={resource}>
          <dt className="text-ink-3">Of its {RESOURCE_SHORT[resource]}</dt>
          <dd className="text-right font-medium tabular-nums sm:text-left">{formatPercent(utilisation)}</dd>
          <dd className="col-span-2 text-ink-2 tabular-nums sm:col-span-1">
            {amount(resource, arrivals)} of {amount(resource, capacity)}
            {resource === "storedBytes" ? "" : ` ${RESOURCE_WORDS[resource]}`}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
