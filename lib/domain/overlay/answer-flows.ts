import type { Connection } from "@/lib/domain/board/connection-schema";
import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { deriveOnce } from "@/lib/domain/graph/derive-once";
import { protocolOf } from "@/lib/domain/overlay/delivery-line";
import { handsOn, isKeeper } from "@/lib/domain/overlay/is-log";
import { hopsToPeople } from "@/lib/domain/overlay/nearness";
import { callsTo, producersOf } from "@/lib/domain/overlay/producers";

/** One way that what an agent says can take over one connection. */
export type Flow = { from: string; to: string; line: Connection };

/** Whoever draws such a line waits for what it answers. */
const ASKS: ReadonlySet<string> = new Set(["request", "read", "write", "stream"]);

/** The flows of a board by the part they leave and by the part they reach. */
export type Flows = {
  from: (id: string) => readonly Flow[];
  to: (id: string) => readonly Flow[];
};

type Way = "along" | "back" | "both" | "none";

/** What finding ways asks besides the two ends. */
type Ground = {
  index: BoardIndex;
  producers: ReadonlySet<string>;
  /** The lines by which a part asks a model or a tool. */
  calls: ReadonlySet<Connection>;
};

/** Both directions are drawn by people: words go towards the screens. */
function wayToPeople(index: BoardIndex, from: Part, to: Part): Way {
  const [near, far] = [hopsToPeople(index, from.id), hopsToPeople(index, to.id)];
  if (near === far) return "both";
  return near < far ? "back" : "along";
}

function holds(part: Part): boolean {
  return handsOn(part) || isKeeper(part);
}

/** Who holds messages hands them over, whoever of the two has drawn the line. */
function wayOfSubscription({ index }: Ground, from: Part, to: Part): Way {
  if (from.facts.has("client")) return "back";
  if (to.facts.has("client") || holds(from)) return "along";
  return holds(to) ? "back" : wayToPeople(index, from, to);
}

/** A producer streams into what keeps it; what is streamed otherwise goes towards the screens. */
function wayOfStream({ index, producers, calls }: Ground, line: Connection, from: Part, to: Part): Way {
  if (to.facts.has("client")) return "along";
  if (from.facts.has("client") || calls.has(line)) return "back";
  if (producers.has(from.id) && holds(to)) return "along";
  if (producers.has(to.id) && holds(from)) return "back";
  return wayToPeople(index, from, to);
}

/** Whether somebody waits for a producer's answer; who is not waited for hands on its words by calls of its own. */
function isAsked(part: Part): boolean {
  return part.in.some((line) => ASKS.has(line.purpose));
}

/** A call hands over what it is about to what keeps it, and an answer to who asks; so does a producer that writes to a server, or that reports to it by calling. */
function wayOfCall({ producers, calls }: Ground, line: Connection, from: Part, to: Part): Way {
  if (holds(to)) return line.purpose === "write" ? "along" : "both";
  if (!producers.has(from.id) || calls.has(line) || !to.facts.has("runs-code")) return "back";
  return line.purpose === "write" || !isAsked(from) ? "both" : "back";
}

/** A socket that was drawn for what is sent brings answers back as well; what an agent puts into a log stays one way. */
function wayOfSocket({ index }: Ground, from: Part, to: Part): Way {
  if (from.facts.has("client")) return "both";
  return holds(from) || holds(to) ? "along" : wayToPeople(index, from, to);
}

function wayOf(ground: Ground, line: Connection, from: Part, to: Part): Way {
  switch (line.purpose) {
    case "request":
    case "write":
      return wayOfCall(ground, line, from, to);
    case "read":
      return "back";
    case "publish":
      return protocolOf(ground.index, line)?.bothWays === true ? wayOfSocket(ground, from, to) : "along";
    case "replicate":
      return "along";
    case "subscribe":
      return wayOfSubscription(ground, from, to);
    case "stream":
      return wayOfStream(ground, line, from, to);
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
  const found = producersOf(index);
  const ground: Ground = {
    index,
    producers: new Set(found.map((part) => part.id)),
    calls: new Set(
      found.flatMap((part) => [...callsTo(index, part, "model"), ...callsTo(index, part, "tool")]),
    ),
  };
  const flows = index.connections.flatMap((line): Flow[] => {
    const [from, to] = [index.part(line.from), index.part(line.to)];
    const way = from && to && from !== to ? wayOf(ground, line, from, to) : "none";
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
