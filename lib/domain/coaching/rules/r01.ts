import type { Rule } from "@/lib/domain/coaching/rule";
import type { Part } from "@/lib/domain/graph/board-index";
import { nameOf } from "@/lib/domain/graph/part-name";
import { isWaited } from "@/lib/domain/graph/request-graph";

/** A store of ours that answers no clients by design. Files behind signed addresses may be fetched directly. */
function isBareStore(part: Part): boolean {
  const meantForClients = [
    "serves",
    "entry",
    "edge",
    "runs-code",
    "session-layer",
    "absorbs-bursts",
    "external",
  ] as const;
  return (
    part.facts.has("stores") &&
    part.kind?.family !== "blob" &&
    !meantForClients.some((fact) => part.facts.has(fact))
  );
}

/** R01: clients that reach a store with no code of ours between; one evidence a connection. */
export const clientReachesStore: Rule = ({ index }) =>
  index.connections.flatMap((line) => {
    const client = index.part(line.from);
    if (!client?.facts.has("client") || !isWaited(index, line)) return [];
    const store = index.part(line.to);
    if (!store || !isBareStore(store)) return [];
    return [
      {
        components: [client.id, store.id],
        connections: [line.id],
        slots: { client: nameOf(client), store: nameOf(store) },
      },
    ];
  });
