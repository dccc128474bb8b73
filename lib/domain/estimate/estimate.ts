import type { Board } from "@/lib/domain/board/board-schema";
import type { TrafficClass } from "@/lib/domain/board/workload-schema";
import { OPERATION_OF } from "@/lib/domain/load/operations";
import type { Working } from "@/lib/domain/estimate/working";

const SECONDS_PER_DAY = 86_400;
const SOURCE = "Daily actions over 86,400 seconds; plan for the peak at two to three times the average.";

function count(value: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return value.toLocaleString("en", { maximumFractionDigits: digits });
}

function classesOf(board: Board): TrafficClass[] {
  return Object.values(board.classes).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

function rates(board: Board, usersPerDay: number): Working[] {
  const classes = classesOf(board);
  const { peakFactor } = board.workload;
  const perDay = (one: TrafficClass): number => usersPerDay * one.perUserPerDay;
  const average = classes.reduce((sum, one) => sum + perDay(one), 0) / SECONDS_PER_DAY;
  const lines = classes.map(
    (one) =>
      `${one.name}: ${count(usersPerDay)} users × ${count(one.perUserPerDay)} a day / 86,400 s = ${count(perDay(one) / SECONDS_PER_DAY)} per second`,
  );
  const peakOf = (
    operation: "read" | "write",
    id: "peakReadsPerSecond" | "peakWritesPerSecond",
    label: string,
  ): Working => {
    const chosen = classes.filter((one) => OPERATION_OF[one.kind] === operation);
    const value = (chosen.reduce((sum, one) => sum + perDay(one), 0) / SECONDS_PER_DAY) * peakFactor;
    return {
      id,
      label,
      value,
      unit: "per second",
      steps: [
        ...chosen.map((one) => `${one.name}: ${count(perDay(one) / SECONDS_PER_DAY)} × ${count(peakFactor)}`),
        `= ${count(value)} per second`,
      ],
      source: SOURCE,
    };
  };
  return [
    {
      id: "averagePerSecond",
      label: "Average rate",
      value: average,
      unit: "per second",
      steps: [...lines, `Together ${count(average)} per second`],
      source: SOURCE,
    },
    {
      id: "peakPerSecond",
      label: "Peak rate",
      value: average * peakFactor,
      unit: "per second",
      steps: [
        `${count(average)} per second × peak factor ${count(peakFactor)} = ${count(average * peakFactor)} per second`,
      ],
      source: SOURCE,
    },
    peakOf("read", "peakReadsPerSecond", "Peak reads"),
    peakOf("write", "peakWritesPerSecond", "Peak writes"),
  ];
}

function bandwidth(board: Board, usersPerDay: number): Working {
  const classes = classesOf(board);
  const average = classes.reduce(
    (sum, one) =>
      sum + ((usersPerDay * one.perUserPerDay) / SECONDS_PER_DAY) * (one.requestBytes + one.responseBytes),
    0,
  );
  const value = average * board.workload.peakFactor;
  const bodies = classes.map(
    (one) => `${one.name}: ${count(one.requestBytes + one.responseBytes)} bytes a request`,
  );
  return {
    id: "peakBytesPerSecond",
    label: "Peak bandwidth",
    value,
    unit: "bytes per second",
    steps: [...bodies, `At peak ${count(value)} bytes per second`],
    source: "Peak rate times request and response bodies.",
  };
}

function connections({ workload }: Board, usersPerDay: number): Working[] {
  const { connectedShare } = workload;
  if (connectedShare === 0) return [];
  const value = usersPerDay * connectedShare;
  return [
    {
      id: "connections",
      label: "Open connections",
      value,
      unit: "connections",
      steps: [
        `${count(usersPerDay)} users × ${count(connectedShare * 100)} % connected at the busiest moment = ${count(value)}`,
      ],
      source: "Users of a day who hold a connection at once.",
    },
  ];
}

function sizes(board: Board, usersPerDay: number): Working[] {
  const { retentionDays } = board.workload;
  const writing = classesOf(board).filter((one) => one.storedBytes > 0);
  const perDay = writing.reduce((sum, one) => sum + usersPerDay * one.perUserPerDay * one.storedBytes, 0);
  const stored = writing.map(
    (one) => `${one.name}: ${count(usersPerDay * one.perUserPerDay)} a day × ${count(one.storedBytes)} bytes`,
  );
  return [
    {
      id: "storedBytesPerYear",
      label: "New data a year",
      value: perDay * 365,
      unit: "bytes",
      steps: [...stored, `× 365 days = ${count(perDay * 365)} bytes`],
      source: "Writes times what each leaves behind; no copies, no indexes.",
    },
    {
      id: "storedBytes",
      label: "Kept in all",
      value: perDay * retentionDays,
      unit: "bytes",
      steps: [
        `${count(perDay)} bytes a day × ${count(retentionDays)} days kept = ${count(perDay * retentionDays)} bytes`,
      ],
      source: "What is written within the time it is kept.",
    },
    bandwidth(board, usersPerDay),
    ...connections(board, usersPerDay),
  ];
}

/**
 * The capacity strip: average and peak rates, storage and bandwidth at a number of users, each with its working.
 * Figures are exact; rounding is left to the screen.
 */
export function estimate(board: Board, usersPerDay: number): Working[] {
  return [...rates(board, usersPerDay), ...sizes(board, usersPerDay)];
}
