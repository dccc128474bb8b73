import { median } from "@/bench/quantile";

/** Two things to time side by side. Each is made anew before every run, outside the clock. */
export type Pair = {
  base: () => () => unknown;
  measured: () => () => unknown;
  /** Runs in each round: a short pair needs more of them. */
  runs: number;
};

/** Median processor times in ms, and the median of what each measured run took over the base run beside it. */
export type Reading = { baseMs: number; measuredMs: number; ratio: number };

/** What this process has spent so far on all cores, in ms. */
function spentMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

function time(prepare: () => () => unknown): number {
  const run = prepare();
  const before = spentMs();
  run();
  return spentMs() - before;
}

/** Times both sides one right after the other; which is first changes, since the second may pay for the first. */
function timeBoth({ base, measured }: Pair, baseFirst: boolean): { base: number; measured: number } {
  if (baseFirst) {
    const first = time(base);
    return { base: first, measured: time(measured) };
  }
  const first = time(measured);
  return { measured: first, base: time(base) };
}

function readingOf(times: readonly { base: number; measured: number }[]): Reading {
  return {
    baseMs: median(times.map((one) => one.base)),
    measuredMs: median(times.map((one) => one.measured)),
    ratio: median(times.map((one) => one.measured / one.base)),
  };
}

/**
 * Reads every pair, in the order given. Processor time, since a busy machine interrupts a long run more often than a
 * short one. All pairs take turns within each round, so that a slow while of the machine slows them all; the first
 * rounds warm up and do not count.
 */
export function measure(
  pairs: readonly Pair[],
  rounds: { warmUp: number; counted: number },
): readonly Reading[] {
  const times = pairs.map((): { base: number; measured: number }[] => []);
  for (let round = 0; round < rounds.warmUp + rounds.counted; round += 1) {
    pairs.forEach((pair, place) => {
      for (let run = 0; run < pair.runs; run += 1) {
        const took = timeBoth(pair, (round + run) % 2 === 0);
        if (round >= rounds.warmUp) times[place]?.push(took);
      }
    });
  }
  return times.map(readingOf);
}
