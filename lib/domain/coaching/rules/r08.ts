import type { Connection } from "@/lib/domain/board/connection-schema";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import type { Rule } from "@/lib/domain/coaching/rule";
import type { Part } from "@/lib/domain/graph/board-index";
import { nameOf } from "@/lib/domain/graph/part-name";

const ASKS: ReadonlySet<string> = new Set(["request", "read", "write"]);

/** Requests and answers in a shape of our own choosing; not a long-lived channel, and not a protocol that is itself a style. */
function wantsStyle(catalogue: Catalogue, line: Connection, from: Part, to: Part): boolean {
  const protocol = line.protocol === undefined ? undefined : catalogue.protocols[line.protocol];
  if (!protocol?.purposes.includes("request") || protocol.asynchronous || protocol.longLived) return false;
  if (Object.hasOwn(catalogue.styles, protocol.id) || !ASKS.has(line.purpose)) return false;
  const filesAtEdge = to.facts.has("edge") && line.purpose === "read";
  return from.facts.has("client") && (to.facts.has("serves") || to.facts.has("entry")) && !filesAtEdge;
}

/** R08: connections without a protocol, and clients' requests without an API style. */
export const unnamedConnection: Rule = ({ index }) =>
  index.connections.flatMap((line) => {
    const [from, to] = [index.part(line.from), index.part(line.to)];
    if (!from || !to) return [];
    const missing =
      line.protocol === undefined
        ? "protocol"
        : line.style === undefined && wantsStyle(index.catalogue, line, from, to)
          ? "API style"
          : undefined;
    if (missing === undefined) return [];
    return [
      {
        components: [from.id, to.id],
        connections: [line.id],
        slots: { from: nameOf(from), to: nameOf(to), missing },
        about: [line.id],
      },
    ];
  });
