import type { Connection } from "@/lib/domain/board/connection-schema";
import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { deriveOnce } from "@/lib/domain/graph/derive-once";
import { reachFrom } from "@/lib/domain/graph/reach";
import { protocolOf, resumes, stopOf, type DeliveryLine } from "@/lib/domain/overlay/delivery-line";
import { directLines, liveLines, mapDelivery } from "@/lib/domain/overlay/delivery-map";
import { isFront } from "@/lib/domain/overlay/front-hops";
import { handsOn, isKeeper } from "@/lib/domain/overlay/is-log";
import { isScreen } from "@/lib/domain/overlay/is-screen";
import { callsTo } from "@/lib/domain/overlay/producers";
import { isBeside } from "@/lib/domain/overlay/nearness";

/** How a wish of a person can reach a run. */
export type ControlPaths = {
  /** The lines from screens that carry control as a message; by id. */
  messages: readonly Connection[];
  /** Those of them on which a Stop was drawn: a message, or a line of control. */
  stops: readonly Connection[];
  /** The lines on which Stop closes the connection; by id. */
  closes: readonly Connection[];
  /** Whether a message of some screen reaches this producer. */
  reaches: (producer: Part) => boolean;
};

/** By such a line a reader takes what others have put there. */
const READS: ReadonlySet<string> = new Set(["subscribe", "read", "request"]);

/** It carries a message up: a control line, a Stop that is a message, or a line of answers on which both sides speak. */
function carriesControl(index: BoardIndex, line: Connection, delivering: ReadonlySet<Connection>): boolean {
  const stop = stopOf(line);
  if (stop === "close" || stop === "none") return false;
  if (stop === "message" || line.purpose === "control") return true;
  return delivering.has(line) && protocolOf(index, line)?.bothWays === true;
}

function deliveringLines(index: BoardIndex): ReadonlySet<Connection> {
  return new Set(mapDelivery(index).lines.map(({ line }) => line));
}

/** A message goes along what a part draws, unless it only reads there and the protocol has no way up. */
function goesAlong(index: BoardIndex, part: Part, line: Connection): boolean {
  if (isBeside(line)) return false;
  const reads = line.purpose === "subscribe" && !handsOn(part) && !isFront(part);
  return !reads || protocolOf(index, line)?.bothWays === true;
}

/**
 * A message goes against what is drawn towards a part: to whoever reads there, and along a stream or a subscription that
 * somebody drew from who hands over.
 */
function goesAgainst(index: BoardIndex, part: Part, line: Connection): boolean {
  const bothWays = protocolOf(index, line)?.bothWays === true;
  if (handsOn(part)) return READS.has(line.purpose) || (bothWays && line.purpose !== "publish");
  if (line.purpose === "stream") return true;
  if (line.purpose !== "subscribe" && line.purpose !== "publish") return false;
  const other = index.part(line.from);
  const listens = line.purpose === "subscribe" && other !== undefined && !handsOn(other);
  return listens || bothWays || isFront(part);
}

/** Where a message goes on from a part. */
function onwards(index: BoardIndex, part: Part): readonly string[] {
  return [
    ...part.out.filter((line) => goesAlong(index, part, line)).map((line) => line.to),
    ...part.in.filter((line) => goesAgainst(index, part, line)).map((line) => line.from),
  ];
}

function mayCarry(part: Part | undefined): part is Part {
  if (!part || part.facts.has("client") || part.facts.has("model") || part.facts.has("tool")) return false;
  return !isKeeper(part);
}

function findControl(index: BoardIndex): ControlPaths {
  const ofClients = index.connections.filter(
    (line) => isScreen(index.part(line.from)) || isScreen(index.part(line.to)),
  );
  const delivering = deliveringLines(index);
  const messages = ofClients.filter((line) => carriesControl(index, line, delivering));
  const starts = messages.map((line) => (index.part(line.from)?.facts.has("client") ? line.to : line.from));
  const reached = reachFrom(starts, (id) => {
    const part = index.part(id);
    return mayCarry(part) ? onwards(index, part) : [];
  });
  return {
    messages,
    stops: messages.filter((line) => stopOf(line) === "message" || line.purpose === "control"),
    closes: ofClients.filter((line) => stopOf(line) === "close"),
    reaches: (producer) => reached.has(producer.id),
  };
}

/** The ways up of a board, once per index. */
export function controlPaths(index: BoardIndex): ControlPaths {
  return deriveOnce(index, findControl);
}

/**
 * The lines whose close means stop although a reader can come back to what they bring, on the same line or on another
 * of its own: the Resume-Cancel Conflict, drawn.
 */
export function conflictLines(index: BoardIndex): readonly Connection[] {
  const { closes } = controlPaths(index);
  if (closes.length === 0) return [];
  const lines = liveLines(mapDelivery(index));
  const back = lines.filter(({ line }) => resumes(line));
  const sources = ({ direct, logged }: DeliveryLine): readonly Part[] => [...direct, ...logged];
  return lines
    .filter(({ line }) => closes.includes(line))
    .filter((one) =>
      back.some(
        (other) =>
          other.client === one.client && sources(other).some((producer) => sources(one).includes(producer)),
      ),
    )
    .map(({ line }) => line);
}

/** Whether anything offers a Stop at all. */
export function offersStop(index: BoardIndex): boolean {
  const { stops, closes } = controlPaths(index);
  return stops.length + closes.length > 0;
}

/** Whether a run ends when its request does, as far as the board tells. */
export function isBound(index: BoardIndex, producer: Part): boolean {
  const { settings } = producer.component;
  if (settings["onDisconnect"] === "stop") return true;
  const calls = [...callsTo(index, producer, "model"), ...callsTo(index, producer, "tool")];
  const aborts = [...producer.out, ...calls].map((line) => line.settings["abort"]);
  if (aborts.includes("request")) return true;
  if (settings["onDisconnect"] !== undefined || aborts.includes("run")) return false;
  return directLines(mapDelivery(index)).some(
    ({ direct, lifetime }) => direct.includes(producer) && lifetime === "request",
  );
}
