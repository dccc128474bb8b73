import { RESOURCE_SHORT } from "@/lib/domain/catalogue/resource-words";
import type { PartReading, Reading } from "@/lib/domain/learn/read-picture";
import { formatMs, formatPercent, formatUsd, formatUsers } from "@/lib/shared/format-number";

/** The busiest part of a reading; undefined where nothing on the board can run out. */
export function busiestPart({ parts }: Reading): PartReading | undefined {
  return Object.values(parts)
    .filter((part) => part.resource !== undefined)
    .sort((a, b) => b.utilisation - a.utilisation || (a.name < b.name ? -1 : 1))[0];
}

/** How busy a part is: "93 % of its reads". */
export function strainInWords({ resource, utilisation }: PartReading): string {
  return resource === undefined
    ? "nothing here runs out"
    : `${formatPercent(utilisation)} of its ${RESOURCE_SHORT[resource]}`;
}

/** Whether some part is past its capacity, so that what waits for it has no end. */
function isOver({ parts }: Reading): boolean {
  return Object.values(parts).some((part) => part.strain === "over");
}

/** How long an answer takes, or that none comes in time. */
export function latencyInWords(reading: Reading): string {
  if (reading.p99LatencyMs !== undefined) return formatMs(reading.p99LatencyMs);
  return isOver(reading) ? "no end" : "none";
}

function waitInWords(reading: Reading): string {
  const { p99LatencyMs } = reading;
  if (p99LatencyMs !== undefined) return `99 of 100 answers come within ${formatMs(p99LatencyMs)}`;
  return isOver(reading) ? "some answers never come" : "no way leads to an answer";
}

/** Everything that the picture of a reading shows, as one sentence to hear. */
export function readingInWords(reading: Reading): string {
  const busiest = busiestPart(reading);
  const { firstToFail, availability, usdPerMonth, usersPerDay } = reading;
  const said = [
    busiest
      ? `${busiest.name} is the busiest, at ${strainInWords(busiest)}`
      : "nothing on this board can run out",
    ...(firstToFail
      ? [`${firstToFail.name} fails first, at ${formatUsers(firstToFail.atUsersPerDay)} users a day`]
      : []),
    waitInWords(reading),
    ...(availability === undefined ? [] : [`it answers ${formatPercent(availability)} of the time`]),
    `it costs ${formatUsd(usdPerMonth)} a month`,
  ];
  const [first = "", ...rest] = said;
  return `At ${formatUsers(usersPerDay)} users a day ${[first, ...rest].join("; ")}.`;
}
