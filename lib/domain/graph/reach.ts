/**
 * Every id that can be reached from `starts`, themselves included, each once, nearest first. `next` names the ids one
 * hop on; it may lead in circles. Linear in what is reached.
 */
export function reachFrom(
  starts: Iterable<string>,
  next: (id: string) => Iterable<string>,
): ReadonlySet<string> {
  const reached = new Set(starts);
  // A Set hands out what is added to it during iteration: it is the queue of a breadth-first search.
  for (const id of reached) for (const onward of next(id)) reached.add(onward);
  return reached;
}
