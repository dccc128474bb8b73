import { listNames } from "@/lib/domain/coaching/list-names";
import type { Rule } from "@/lib/domain/coaching/rule";
import { isFollower, leadersOf } from "@/lib/domain/graph/followers";
import { nameOf } from "@/lib/domain/graph/part-name";

/** R15: writes sent to a store that follows another; one evidence a connection. */
export const writeToFollower: Rule = ({ index }) =>
  index.connections.flatMap((line) => {
    if (line.purpose !== "write") return [];
    const [from, to] = [index.part(line.from), index.part(line.to)];
    if (!from || !to || !isFollower(index, to)) return [];
    const leaders = leadersOf(index, to);
    const primary = leaders.length > 0 ? listNames(leaders) : "the primary";
    return [
      {
        components: [from.id, to.id],
        connections: [line.id],
        slots: { writer: nameOf(from), replica: nameOf(to), primary },
        about: [line.id],
      },
    ];
  });
