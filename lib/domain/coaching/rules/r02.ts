import type { Evidence } from "@/lib/domain/coaching/finding";
import { listNames } from "@/lib/domain/coaching/list-names";
import type { Rule } from "@/lib/domain/coaching/rule";
import { thresholdOf } from "@/lib/domain/coaching/threshold-of";
import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { copiesOf } from "@/lib/domain/graph/copies";
import { nameOf } from "@/lib/domain/graph/part-name";
import { reachFrom } from "@/lib/domain/graph/reach";
import { requestGraph, type RequestGraph } from "@/lib/domain/graph/request-graph";
import { hasSetting } from "@/lib/domain/graph/settings";

/** Our own servers, which someone must choose between; a provider chooses for those it runs in copies. */
function isServer(part: Part): boolean {
  const answers = part.facts.has("runs-code") || part.facts.has("holds-connections");
  return answers && !part.facts.has("balances") && !part.facts.has("managed-redundancy");
}

/** A name that resolves to one of several addresses picks for the client. */
function looksUpTarget(index: BoardIndex, client: Part): boolean {
  return client.out.some((line) => {
    const asked = line.purpose === "lookup" ? index.part(line.to) : undefined;
    return asked !== undefined && (asked.facts.has("balances") || hasSetting(asked, "routing"));
  });
}

function copiesWithoutPicker(index: BoardIndex, graph: RequestGraph, atLeast: number): Evidence[] {
  const clients = graph.clients.filter((client) => !looksUpTarget(index, client));
  const onward = (id: string): string[] =>
    index.part(id)?.facts.has("balances") ? [] : graph.onward(id).map((line) => line.to);
  const unpicked = reachFrom(
    clients.map((client) => client.id),
    onward,
  );
  return index.parts.flatMap((part) => {
    const copies = copiesOf(index, part);
    if (!unpicked.has(part.id) || !isServer(part) || copies < atLeast) return [];
    const lines = graph
      .back(part.id)
      .filter((line) => unpicked.has(line.from) && !index.part(line.from)?.facts.has("balances"));
    const callers = lines.flatMap((line) => index.part(line.from) ?? []);
    return [
      {
        components: [part.id],
        connections: lines.map((line) => line.id),
        slots: { copies, servers: nameOf(part), caller: listNames(callers) },
        about: [part.id],
      },
    ];
  });
}

function twinsBehindClient(index: BoardIndex, graph: RequestGraph, atLeast: number): Evidence[] {
  return graph.clients.flatMap((client) => {
    const byKind = new Map<string, Part[]>();
    const targets = new Set(graph.onward(client.id).flatMap((line) => index.part(line.to) ?? []));
    for (const part of targets)
      if (isServer(part)) byKind.set(part.component.kind, [...(byKind.get(part.component.kind) ?? []), part]);
    if (looksUpTarget(index, client)) return [];
    return [...byKind.values()]
      .filter((twins) => twins.length >= atLeast)
      .map((twins) => {
        const ids = twins.map((part) => part.id);
        const lines = graph.onward(client.id).filter((line) => ids.includes(line.to));
        return {
          components: [client.id, ...ids],
          connections: lines.map((line) => line.id),
          slots: { copies: twins.length, servers: listNames(twins), caller: nameOf(client) },
          about: [client.id, ...ids],
        };
      });
  });
}

/** R02: copies of a server that requests reach without anything that picks one; by server, then by client. */
export const copiesNobodyPicks: Rule = ({ index }, thresholds) => {
  const graph = requestGraph(index);
  const atLeast = thresholdOf(thresholds, "copies");
  return [...copiesWithoutPicker(index, graph, atLeast), ...twinsBehindClient(index, graph, atLeast)];
};
