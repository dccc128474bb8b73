import type { Connection } from "@/lib/domain/board/connection-schema";
import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { deriveOnce } from "@/lib/domain/graph/derive-once";
import { reachFrom } from "@/lib/domain/graph/reach";
import { protocolOf, resumes, stopOf } from "@/lib/domain/overlay/delivery-line";
import { directLines, mapDelivery } from "@/lib/domain/overlay/delivery-map";
import { handsOn, isKeeper } from "@/lib/domain/overlay/is-log";

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

const SILENT: ReadonlySet<string> = new Set(["lookup", "probe", "replicate"]);

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

/** Where a message goes on from a part: along its calls, and out of what hands messages on. */
function onwards(index: BoardIndex, part: Part): readonly string[] {
  const out = part.out.filter((line) => {
    if (SILENT.has(line.purpose)) return false;
    const reads = line.purpose === "subscribe" && !handsOn(part);
    return !reads;
  });
  // A reader draws its line towards what it reads: the message comes to it against that line.
  const readers = handsOn(part)
    ? part.in.filter(
        (line) =>
          line.purpose === "subscribe" ||
          (protocolOf(index, line)?.bothWays === true && line.purpose !== "publish"),
      )
    : [];
  return [...out.map((line) => line.to), ...readers.map((line) => line.from)];
}

function mayCarry(part: Part | undefined): part is Part {
  if (!part || part.facts.has("client") || part.facts.has("model") || part.facts.has("tool")) return false;
  return !isKeeper(part);
}

function findControl(index: BoardIndex): ControlPaths {
  const ofClients = index.connections.filter(
    (line) => index.part(line.from)?.facts.has("client") || index.part(line.to)?.facts.has("client"),
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

/** The lines on which readers come back and Stop is still a close: the Resume-Cancel Conflict, drawn. */
export function conflictLines(index: BoardIndex): readonly Connection[] {
  const delivering = deliveringLines(index);
  return controlPaths(index).closes.filter((line) => delivering.has(line) && resumes(line));
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
  const aborts = producer.out.map((line) => line.settings["abort"]);
  if (aborts.includes("request")) return true;
  if (settings["onDisconnect"] !== undefined || aborts.includes("run")) return false;
  return directLines(mapDelivery(index)).some(
    ({ direct, lifetime }) => direct.includes(producer) && lifetime === "request",
  );
}
