import type { Rule } from "@/lib/domain/coaching/rule";
import { nameOf } from "@/lib/domain/graph/part-name";
import { conflictLines } from "@/lib/domain/overlay/control-paths";

/** O5: a connection that is resumed and whose closing also means stop; one evidence a connection. */
export const closeMeansBoth: Rule = ({ index }) =>
  conflictLines(index).map((line) => {
    const ends = [index.part(line.from), index.part(line.to)];
    const client = ends.find((part) => part?.facts.has("client"));
    const server = ends.find((part) => part !== client);
    return {
      components: [],
      connections: [line.id],
      slots: { client: client ? nameOf(client) : "", server: server ? nameOf(server) : "" },
    };
  });
