import type { Board } from "@/lib/domain/board/board-schema";
import type { Requirement } from "@/lib/domain/board/frame-schema";
import { indexBoard, type BoardIndex } from "@/lib/domain/graph/board-index";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import { amountInWords } from "@/lib/domain/ladder/amount-in-words";
import type { ClassLoad, ComponentLoad, LoadReport } from "@/lib/domain/load/load-report";
import { neededParts } from "@/lib/domain/load/needed-parts";

/** A stated target that the load report does not meet, with both numbers in a sentence. */
export type MissedTarget = {
  requirement: string;
  says: string;
  /** The part that holds it back most, where one does. */
  component?: string;
};

type Target = NonNullable<Requirement["target"]>;
type Missed = Omit<MissedTarget, "requirement">;

/** A number with as few digits as tell it from another one. */
function toldFrom(value: number, other: number, digits: number): string {
  const [shown, beside] = [value, other].map((one) => Number(one.toFixed(digits)));
  return shown === beside && digits < 8
    ? toldFrom(value, other, digits + 1)
    : (shown ?? value).toLocaleString("en", { maximumFractionDigits: digits });
}

/** The class of traffic for which a promise is kept worst, by its name. */
type Worst = { load: ClassLoad; name: string };
type Seen = { index: BoardIndex; report: LoadReport };

function worstBy({ index, report }: Seen, badness: (one: ClassLoad) => number): Worst | undefined {
  const load = report.classes.reduce<ClassLoad | undefined>(
    (worst, one) => (!worst || badness(one) > badness(worst) ? one : worst),
    undefined,
  );
  return load && { load, name: index.board.classes[load.id]?.name ?? load.id };
}

function partName({ index }: Seen, { id }: ComponentLoad): string {
  return index.board.components[id]?.name ?? id;
}

/** Of the parts that a class cannot do without, the one that fails most; a client is none of them. */
function weakestFor({ index, report }: Seen, { load }: Worst): ComponentLoad | undefined {
  const trafficClass = index.board.classes[load.id];
  return (trafficClass ? neededParts(index, trafficClass) : [])
    .flatMap((part) => (part.facts.has("client") ? [] : (report.components[part.id] ?? [])))
    .reduce<ComponentLoad | undefined>(
      (least, one) => (least && least.availability <= one.availability ? least : one),
      undefined,
    );
}

function missedAvailability(seen: Seen, target: number): Missed | undefined {
  const worst = worstBy(seen, (one) => -one.availability);
  if (!worst || worst.load.availability >= target) return undefined;
  const promised = `${amountInWords(target * 100)} % was promised`;
  const { availability } = worst.load;
  if (availability === 0) return { says: `${promised}, and nothing on the board answers “${worst.name}”.` };
  const gives = `${promised}; the drawn path of “${worst.name}” gives ${toldFrom(availability * 100, target * 100, 2)} %.`;
  const weakest = weakestFor(seen, worst);
  return weakest
    ? {
        says: `${gives} ${partName(seen, weakest)} is its weakest part, at ${toldFrom(weakest.availability * 100, 100, 2)} %.`,
        component: weakest.id,
      }
    : { says: gives };
}

function missedLatency(seen: Seen, target: number): Missed | undefined {
  const time = ({ p99LatencyMs }: ClassLoad): number => p99LatencyMs ?? Infinity;
  const worst = worstBy(seen, time);
  if (!worst || time(worst.load) <= target) return undefined;
  const promised = `${amountInWords(target)} ms was promised`;
  const { p99LatencyMs, reached } = worst.load;
  if (p99LatencyMs !== undefined)
    return {
      says: `${promised}; 99 of 100 times “${worst.name}” takes up to ${toldFrom(p99LatencyMs, target, 0)} ms.`,
    };
  const full = reached
    .flatMap((id) => seen.report.components[id] ?? [])
    .sort((a, b) => b.utilisation - a.utilisation)
    .find((part) => part.unstable);
  return full
    ? {
        says: `${promised}; “${worst.name}” has no answer time, as more arrives at ${partName(seen, full)} than it carries.`,
        component: full.id,
      }
    : { says: `${promised}, and nothing on the board answers “${worst.name}”.` };
}

function missed(seen: Seen, { metric, value }: Target): Missed | undefined {
  switch (metric) {
    case "availability":
      return missedAvailability(seen, value);
    case "p99LatencyMs":
      return missedLatency(seen, value);
    case "rpoSeconds":
    case "rtoMinutes":
      return undefined;
  }
}

/**
 * The requirements whose target the load report misses, in their order, each with what was promised and what the board
 * gives. Targets that no report computes (recovery times) are never among them, and an empty board has promised nothing
 * yet.
 */
export function missedTargets(
  board: Board,
  catalogue: Catalogue,
  report: LoadReport,
): readonly MissedTarget[] {
  if (Object.keys(report.components).length === 0) return [];
  const seen = { index: indexBoard(board, catalogue), report };
  return Object.values(board.requirements)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    .flatMap(({ id, text, target }) => {
      const found = target && missed(seen, target);
      return found
        ? [{ requirement: id, ...found, says: [text.trim(), found.says].filter(Boolean).join(" ") }]
        : [];
    });
}
