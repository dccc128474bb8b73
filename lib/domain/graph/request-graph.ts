import type { Connection } from "@/lib/domain/board/connection-schema";
import type { Purpose } from "@/lib/domain/catalogue/protocol-schema";
import { deriveOnce } from "@/lib/domain/graph/derive-once";
import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";

const WAITED: ReadonlySet<Purpose> = new Set<Purpose>(["request", "read", "write", "stream"]);

/** Whether the caller waits for an answer over this connection. Without a protocol it does: nothing says otherwise. */
export function isWaited(
  index: Pick<BoardIndex, "catalogue">,
  line: Pick<Connection, "purpose" | "protocol">,
): boolean {
  if (!WAITED.has(line.purpose)) return false;
  const { protocols } = index.catalogue;
  return (
    line.protocol === undefined ||
    !Object.hasOwn(protocols, line.protocol) ||
    protocols[line.protocol]?.asynchronous !== true
  );
}

/** The connections that requests travel over, from the clients on. */
export type RequestGraph = {
  clients: readonly Part[];
  /** The waited connections out of a part, by id; never into a client, a container or the part itself. */
  onward: (id: string) => readonly Connection[];
  /** The same connections, into a part. */
  back: (id: string) => readonly Connection[];
};

function drawGraph(index: BoardIndex): RequestGraph {
  const onward = new Map<string, Connection[]>(index.parts.map((part) => [part.id, []]));
  const back = new Map<string, Connection[]>(index.parts.map((part) => [part.id, []]));
  for (const line of index.connections) {
    const [from, to] = [index.part(line.from), index.part(line.to)];
    if (!from || !to || from === to || !isWaited(index, line)) continue;
    if (to.facts.has("client") || to.facts.has("container") || from.facts.has("container")) continue;
    onward.get(from.id)?.push(line);
    back.get(to.id)?.push(line);
  }
  return {
    clients: index.parts.filter((part) => part.facts.has("client")),
    onward: (id) => onward.get(id) ?? [],
    back: (id) => back.get(id) ?? [],
  };
}

/** The request paths of a board, once per index, in linear time. It may hold cycles; whoever walks it must expect them. */
export function requestGraph(index: BoardIndex): RequestGraph {
  return deriveOnce(index, drawGraph);
}
