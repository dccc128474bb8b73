function finishOrder(ids: readonly string[], next: (id: string) => readonly string[]): string[] {
  const order: string[] = [];
  const seen = new Set<string>();
  for (const start of ids) {
    if (seen.has(start)) continue;
    seen.add(start);
    const stack = [{ id: start, rest: next(start)[Symbol.iterator]() }];
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
  }
  return order;
}

/**
 * Groups ids that reach each other (an id alone is a group of one); groups come before those they lead to.
 * `next` and `back` must be each other's inverse over `ids`. Linear. Source: Kosaraju and Sharir.
 */
export function cyclesOf(
  ids: readonly string[],
  next: (id: string) => readonly string[],
  back: (id: string) => readonly string[],
): readonly (readonly string[])[] {
  const taken = new Set<string>();
  const groups: string[][] = [];
  for (const start of finishOrder(ids, next).reverse()) {
    if (taken.has(start)) continue;
    taken.add(start);
    const group = [start];
    for (const id of group) {
      for (const before of back(id)) {
        if (taken.has(before)) continue;
        taken.add(before);
        group.push(before);
      }
    }
    groups.push(group);
  }
  return groups;
}
