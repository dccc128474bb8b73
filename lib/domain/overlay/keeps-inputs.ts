import type { Connection } from "@/lib/domain/board/connection-schema";
import { settingOf, type BoardIndex, type Part } from "@/lib/domain/graph/board-index";
import { offersSetting } from "@/lib/domain/graph/settings";
import { reachFrom } from "@/lib/domain/graph/reach";
import { protocolOf } from "@/lib/domain/overlay/delivery-line";
import { mapDelivery } from "@/lib/domain/overlay/delivery-map";
import { handsOn, isKeeper } from "@/lib/domain/overlay/is-log";
import { isScreen } from "@/lib/domain/overlay/is-screen";
import { recordsOf } from "@/lib/domain/overlay/records-of";
import { isBeside } from "@/lib/domain/overlay/nearness";

const HANDS_OVER: ReadonlySet<string> = new Set(["write", "request", "publish"]);

/** Whether something can be handed over along a connection: it writes, calls or publishes, or both sides speak. */
function handsOver(index: BoardIndex, line: Connection): boolean {
  return HANDS_OVER.has(line.purpose) || protocolOf(index, line)?.bothWays === true;
}

/** Whether a part hands what it was sent to a keeper: a producer's own writing is its answer, unless it reads there too. */
function handsInputs(index: BoardIndex, producers: ReadonlySet<Part>, line: Connection): boolean {
  const [from, to] = [index.part(line.from), index.part(line.to)];
  if (!from || !to || isBeside(line)) return false;
  if (!handsOn(to) && !isKeeper(to)) return true;
  return producers.has(from) ? line.purpose === "request" : handsOver(index, line);
}

/** Where what people send can come to: along calls from a screen, and into what keeps it. */
function inputsReach(index: BoardIndex): ReadonlySet<string> {
  const producers = new Set(mapDelivery(index).producers);
  const screens = index.parts.filter(isScreen);
  return reachFrom(
    screens.map((part) => part.id),
    (id) => {
      const part = index.part(id);
      if (!part || part.facts.has("model") || part.facts.has("tool") || isKeeper(part)) return [];
      const out = part.out.filter((line) => handsInputs(index, producers, line)).map((line) => line.to);
      // A socket that was drawn towards the screen carries what is sent as well.
      const back = part.facts.has("client")
        ? part.in.filter((line) => protocolOf(index, line)?.bothWays === true).map((line) => line.from)
        : [];
      return [...out, ...back];
    },
  );
}

/**
 * Whether what people send is kept or handed on for their other screens: somebody said so of a log, or it is written
 * where answers are read. A log of which it can be said keeps only what screens themselves write.
 */
export function keepsInputs(index: BoardIndex): boolean {
  const { logs, lines } = mapDelivery(index);
  if (logs.some((log) => settingOf(log, "inputs") === true)) return true;
  const asked = (part: Part): boolean => offersSetting(part, "inputs");
  if (logs.some((log) => asked(log) && log.in.some((line) => isWritten(index, line)))) return true;
  const reached = inputsReach(index);
  const shared = index.parts.filter((part) => handsOn(part) && part.facts.has("fans-out") && !asked(part));
  const stored = new Set(lines.flatMap((line) => line.stored));
  const records = [...stored].flatMap((producer) => recordsOf(index, producer));
  const kept = [...logs.filter((log) => !asked(log)), ...records, ...(lines.length > 0 ? shared : [])];
  return kept.some((part) => reached.has(part.id));
}

function isWritten(index: BoardIndex, line: Connection): boolean {
  return (
    index.part(line.from)?.facts.has("client") === true &&
    (line.purpose === "write" || line.purpose === "publish")
  );
}
