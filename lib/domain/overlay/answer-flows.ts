import type { Connection } from "@/lib/domain/board/connection-schema";
import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { deriveOnce } from "@/lib/domain/graph/derive-once";
import { handsOn, isKeeper } from "@/lib/domain/overlay/is-log";
import { producersOf } from "@/lib/domain/overlay/producers";

/** One way that what an agent says can take over one connection. */
export type Flow = { from: string; to: string; line: Connection };

/** The flows of a board by the part they leave and by the part they reach. */
export type Flows = {
  from: (id: string) => readonly Flow[];
  to: (id: string) => readonly Flow[];
};

type Way = "along" | "back" | "both" | "none";

/** Who holds messages hands them over, whoever of the two has drawn the line. */
function wayOfSubscription(from: Part, to: Part): Way {
  if (from.facts.has("client")) return "back";
  return handsOn(from) || isKeeper(from) || !handsOn(to) ? "along" : "back";
}

/** A producer streams into what keeps it; everyone else streams out of what they ask. */
function wayOfStream(from: Part, to: Part, producers: ReadonlySet<string>): Way {
  if (to.facts.has("client")) return "along";
  return handsOn(to) && producers.has(from.id) ? "along" : "back";
}

function wayOf(line: Connection, from: Part, to: Part, producers: ReadonlySet<string>): Way {
  switch (line.purpose) {
    case "request":
      return handsOn(to) || isKeeper(to) ? "both" : "back";
    case "read":
      return "back";
    case "write":
      return handsOn(to) || isKeeper(to) ? "along" : "back";
    case "publish":
    case "replicate":
      return "along";
    case "subscribe":
      return wayOfSubscription(from, to);
    case "stream":
      return wayOfStream(from, to, producers);
    case "control":
    case "lookup":
    case "probe":
      return "none";
  }
}

function listed(flows: readonly Flow[], end: "from" | "to"): (id: string) => readonly Flow[] {
  const byEnd = new Map<string, Flow[]>();
  for (const flow of flows) {
    const list = byEnd.get(flow[end]);
    if (list) list.push(flow);
    else byEnd.set(flow[end], [flow]);
  }
  return (id) => byEnd.get(id) ?? [];
}

function findFlows(index: BoardIndex): Flows {
  const producers = new Set(producersOf(index).map((part) => part.id));
  const flows = index.connections.flatMap((line): Flow[] => {
    const [from, to] = [index.part(line.from), index.part(line.to)];
    const way = from && to && from !== to ? wayOf(line, from, to, producers) : "none";
    const along = { from: line.from, to: line.to, line };
    const back = { from: line.to, to: line.from, line };
    return [
      ...(way === "along" || way === "both" ? [along] : []),
      ...(way === "back" || way === "both" ? [back] : []),
    ];
  });
  return { from: listed(flows, "from"), to: listed(flows, "to") };
}

/** Where answers can travel on a board: against the calls, along what is published, out of what is subscribed to. */
export function answerFlows(index: BoardIndex): Flows {
  return deriveOnce(index, findFlows);
}
