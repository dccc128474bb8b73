/** Something to time: made anew before every round, outside the clock. */
export type Contestant = { name: string; prepare: () => () => unknown };

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** What this process has spent so far on all cores, in ms. */
function spentMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/**
 * The median processor time of each contestant in ms, by name. Processor time, since a busy machine interrupts a long
 * run more often than a short one. Contestants take turns within each round; the first rounds warm up and do not count.
 */
export function measure(
  contestants: readonly Contestant[],
  rounds: { warmUp: number; counted: number },
): ReadonlyMap<string, number> {
  const times = new Map<string, number[]>(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds.warmUp + rounds.counted; round += 1) {
    for (const { name, prepare } of contestants) {
      const run = prepare();
      const before = spentMs();
      run();
      const took = spentMs() - before;
      if (round >= rounds.warmUp) times.get(name)?.push(took);
    }
  }
  return new Map([...times].map(([name, all]) => [name, median(all)]));
}
