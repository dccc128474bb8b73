import type { LevelLine } from "@/lib/layout/level";

/** Lines without those that close a circle, found by walking depth first without recursion. */
function withoutCircles(ids: readonly string[], lines: readonly LevelLine[]): LevelLine[] {
  const out = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { from, to } of lines) out.get(from)?.push(to);
  const [open, done] = [new Set<string>(), new Set<string>()];
  const kept: LevelLine[] = [];
  for (const start of ids) {
    const stack: { id: string; next: number }[] = done.has(start) ? [] : [{ id: start, next: 0 }];
    while (stack.length > 0) {
      const top = stack.at(-1);
      if (top === undefined) break;
      open.add(top.id);
      const to = out.get(top.id)?.[top.next];
      top.next += 1;
      if (to === undefined) {
        open.delete(top.id);
        done.add(top.id);
        stack.pop();
      } else if (!open.has(to)) {
        kept.push({ from: top.id, to });
        if (!done.has(to)) stack.push({ id: to, next: 0 });
      }
    }
  }
  return kept;
}

/** Each box's rank: one more than the highest of those before it. */
function ranksOf(ids: readonly string[], lines: readonly LevelLine[]): Map<string, number> {
  const waiting = new Map(ids.map((id) => [id, 0]));
  const out = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { from, to } of lines) {
    waiting.set(to, (waiting.get(to) ?? 0) + 1);
    out.get(from)?.push(to);
  }
  const ranks = new Map(ids.map((id) => [id, 0]));
  const ready = ids.filter((id) => waiting.get(id) === 0);
  for (let at = 0; at < ready.length; at += 1) {
    const id = ready[at];
    if (id === undefined) break;
    for (const next of out.get(id) ?? []) {
      ranks.set(next, Math.max(ranks.get(next) ?? 0, (ranks.get(id) ?? 0) + 1));
      waiting.set(next, (waiting.get(next) ?? 0) - 1);
      if (waiting.get(next) === 0) ready.push(next);
    }
  }
  return ranks;
}

/** Each box's rank from 0 on, and the lines that lead from a lower rank to a higher. */
export type Ranked = { ranks: ReadonlyMap<string, number>; forward: readonly LevelLine[] };

/** Ranks boxes so that each stands behind all that leads to it; lines that close a circle are left out. Linear. */
export function rankBoxes(ids: readonly string[], lines: readonly LevelLine[]): Ranked {
  const forward = withoutCircles(ids, lines);
  return { ranks: ranksOf(ids, forward), forward };
}
