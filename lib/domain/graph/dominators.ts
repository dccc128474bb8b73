/** Stands before every start; no board id is empty. */
const ROOT = "";

function reversePostorder(next: (id: string) => readonly string[]): string[] {
  const order: string[] = [];
  const seen = new Set([ROOT]);
  const stack = [{ id: ROOT, rest: next(ROOT)[Symbol.iterator]() }];
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const step = top.rest.next();
    if (step.done) {
      order.push(top.id);
      stack.pop();
    } else if (!seen.has(step.value)) {
      seen.add(step.value);
      stack.push({ id: step.value, rest: next(step.value)[Symbol.iterator]() });
    }
  }
  return order.reverse();
}

function predecessors(
  order: readonly string[],
  next: (id: string) => readonly string[],
): ReadonlyMap<string, string[]> {
  const before = new Map<string, string[]>(order.map((id) => [id, []]));
  for (const id of order) for (const onward of next(id)) before.get(onward)?.push(id);
  return before;
}

function immediateDominators(
  order: readonly string[],
  next: (id: string) => readonly string[],
): ReadonlyMap<string, string> {
  const rank = new Map(order.map((id, place) => [id, place]));
  const before = predecessors(order, next);
  const idom = new Map([[ROOT, ROOT]]);
  const rankOf = (id: string): number => rank.get(id) ?? 0;
  const meet = (one: string, other: string): string => {
    let [a, b] = [one, other];
    while (a !== b) {
      if (rankOf(a) > rankOf(b)) a = idom.get(a) ?? ROOT;
      else b = idom.get(b) ?? ROOT;
    }
    return a;
  };
  for (let changed = true; changed;) {
    changed = false;
    for (const id of order.slice(1)) {
      const settled = (before.get(id) ?? []).filter((one) => idom.has(one));
      const best = settled.reduce((common, one) => meet(common, one), settled[0] ?? ROOT);
      if (idom.get(id) === best) continue;
      idom.set(id, best);
      changed = true;
    }
  }
  return idom;
}

/**
 * Answers, for an id, every id that stands on all ways to it from the starts, itself included, nearest to it first;
 * none when it cannot be reached. Cycles are allowed.
 * Source: Cooper, Harvey, Kennedy, "A Simple, Fast Dominance Algorithm" (2001).
 */
export function dominatorsOf(
  starts: readonly string[],
  next: (id: string) => readonly string[],
): (id: string) => readonly string[] {
  const onward = (id: string): readonly string[] => (id === ROOT ? starts : next(id));
  const idom = immediateDominators(reversePostorder(onward), onward);
  return (id) => {
    const chain: string[] = [];
    if (!idom.has(id)) return chain;
    for (let at = id; at !== ROOT; at = idom.get(at) ?? ROOT) chain.push(at);
    return chain;
  };
}
