import type { Board } from "@/lib/domain/board/board-schema";
import type { Position, Settings } from "@/lib/domain/board/scalars";
import type { Edit } from "@/lib/domain/edit/edit";
import { indexBoard, settingOf, type BoardIndex, type Part } from "@/lib/domain/graph/board-index";
import { isGiven, offersSetting } from "@/lib/domain/graph/settings";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import { freePlace } from "@/lib/domain/ladder/free-place";
import { diffBoards, type BoardDiff } from "@/lib/domain/overlay/board-diff";
import { liveLines, mapDelivery } from "@/lib/domain/overlay/delivery-map";
import { protocolOf } from "@/lib/domain/overlay/delivery-line";
import { isKeeper } from "@/lib/domain/overlay/is-log";
import { chosenOption } from "@/lib/domain/overlay/overlay-scope";
import { callsTo } from "@/lib/domain/overlay/producers";

/** A redesign that puts a session between agents and screens: one batch, and what it would change. */
export type SessionProposal = { edit: Edit; after: Board; diff: BoardDiff };

type Draft = { index: BoardIndex; newId: () => string; edits: Edit[]; session: string };

const AGENT_SETTINGS: Settings = { terminal: "watcher", leaseSeconds: 30, stableSteps: true };
const SESSION_SETTINGS: Settings = {
  retentionDays: 30,
  instances: 2,
  identity: "conversation",
  inputs: true,
  compacts: true,
  presence: true,
  cancelBy: "owner",
  terminal: "watcher",
  shardBy: "session",
};

/** Those of these settings that a part offers and that nobody has given. */
function missing(part: Part, settings: Settings): Settings {
  return Object.fromEntries(
    Object.entries(settings).filter(
      ([key]) => offersSetting(part, key) && part.component.settings[key] === undefined,
    ),
  );
}

function setMissing({ edits }: Draft, part: Part, settings: Settings): void {
  const set = missing(part, settings);
  if (Object.keys(set).length > 0) edits.push({ type: "set-component", id: part.id, set });
}

function connect(
  draft: Draft,
  line: { from: string; to: string } & Omit<Extract<Edit, { type: "connect" }>, "type" | "id">,
): void {
  const { from, to, purpose } = line;
  const known = draft.index.connections.find(
    (one) => one.from === from && one.to === to && one.purpose === purpose,
  );
  if (known)
    draft.edits.push({ type: "set-connection", id: known.id, ...(line.settings && { set: line.settings }) });
  else draft.edits.push({ type: "connect", id: draft.newId(), ...line });
}

function middleOf(parts: readonly Part[]): Position {
  const places = parts.map((part) => part.component.position);
  const sum = places.reduce((total, place) => ({ x: total.x + place.x, y: total.y + place.y }), {
    x: 0,
    y: 0,
  });
  const count = Math.max(1, places.length);
  return { x: Math.round(sum.x / count), y: Math.round(sum.y / count) };
}

/** The stores of record that answers reach. */
function storesOf(index: BoardIndex): readonly Part[] {
  const stored = new Set(
    [...mapDelivery(index).producers, ...index.parts.filter((part) => part.facts.has("serves"))].flatMap(
      (part) => part.out.map((line) => line.to as string),
    ),
  );
  return index.parts.filter(
    (part) =>
      stored.has(part.id) && isKeeper(part) && part.facts.has("durable") && part.kind?.family !== "blob",
  );
}

function placeSession(draft: Draft, kind: string): void {
  const { index, edits, session } = draft;
  const { surfaces, producers } = mapDelivery(index);
  const middle = middleOf([...surfaces, ...producers]);
  const taken = new Map(
    index.parts.filter((part) => !part.component.size).map((part) => [part.id, part.component.position]),
  );
  const truth = storesOf(index).length > 0 ? "database" : "log";
  edits.push({
    type: "add-component",
    id: session,
    kind,
    name: "Session",
    position: freePlace(taken, { x: middle.x, y: middle.y - 160 }, "above"),
    settings: { ...SESSION_SETTINGS, truth },
  });
}

/** The protocol that screens keep: the one in use where it can come back by position, else events down. */
function screenProtocol({ index }: Draft): string {
  const inUse = liveLines(mapDelivery(index))
    .map(({ line }) => protocolOf(index, line))
    .filter(
      (protocol) => protocol?.fromBrowser === true && protocol.lifetime === undefined && protocol.longLived,
    );
  const both = inUse.find((protocol) => protocol?.bothWays);
  const wanted = chosenOption(index.board, "d6.subscribe");
  if (wanted === "d6.websocket" || wanted === "d6.sse-long-poll")
    return wanted === "d6.websocket" ? "websocket" : "sse";
  return both?.id ?? inUse[0]?.id ?? "sse";
}

/** How people prove who they are today, so that the new door asks for the same. */
function proofInUse(index: BoardIndex): string {
  const onLines = index.connections.map((line) => line.settings["auth"]);
  const onParts = index.parts
    .filter((part) => part.facts.has("serves"))
    .map((part) => settingOf(part, "auth"));
  const given = [...onLines, ...onParts].filter(isGiven).map(String).sort();
  return given[0] ?? "bearer-jwt";
}

function joinScreens(draft: Draft): void {
  const { index, session, edits } = draft;
  const map = mapDelivery(index);
  const protocol = screenProtocol(draft);
  const both = index.catalogue.protocols[protocol]?.bothWays === true;
  const proof = { auth: proofInUse(index), runId: true };
  const gone = liveLines(map).filter(
    ({ streams, logs }) => streams && !logs.some((log) => log.id === session),
  );
  if (gone.length > 0) edits.push({ type: "remove", connections: gone.map(({ line }) => line.id) });
  for (const { id } of map.surfaces) {
    const settings = {
      resume: "snapshot",
      ...proof,
      ...(both ? { stop: "message" } : { heartbeat: true, shared: true }),
    };
    connect(draft, { from: id, to: session, protocol, purpose: "stream", settings });
    if (!both)
      connect(draft, {
        from: id,
        to: session,
        protocol: "https",
        purpose: "control",
        settings: { stop: "message", ...proof },
      });
  }
}

function joinAgents(draft: Draft): void {
  const { index, session, edits } = draft;
  for (const producer of mapDelivery(index).producers) {
    const wire = { protocol: "internal-rpc", settings: { runId: true } };
    connect(draft, { from: producer.id, to: session, purpose: "publish", ...wire });
    connect(draft, { from: session, to: producer.id, purpose: "control", ...wire });
    setMissing(draft, producer, { ...AGENT_SETTINGS, onDisconnect: "continue" });
    const calls = [...callsTo(index, producer, "model"), ...callsTo(index, producer, "tool")];
    for (const call of calls)
      if (call.settings["abort"] !== "run")
        edits.push({ type: "set-connection", id: call.id, set: { abort: "run" } });
  }
}

function guardTools(draft: Draft): void {
  for (const tool of draft.index.parts.filter((part) => part.facts.has("tool"))) {
    const lasting = settingOf(tool, "irreversible") === true;
    setMissing(draft, tool, lasting ? { approval: true } : { abortable: true });
  }
}

/** The seam: what is older than the log is read from the store of record, in the protocol that is spoken to it. */
function joinStore(draft: Draft): void {
  const [store] = storesOf(draft.index);
  if (!store) return;
  const spoken = store.in.flatMap((line) => line.protocol ?? []).sort()[0];
  connect(draft, {
    from: draft.session,
    to: store.id,
    purpose: "write",
    ...(spoken && { protocol: spoken }),
  });
}

/** The catalogue's kind that is a session layer: the first by id. */
function sessionKind(catalogue: Catalogue): string | undefined {
  return Object.values(catalogue.kinds)
    .filter((kind) => kind.facts.includes("session-layer") && !kind.deprecated)
    .map((kind) => kind.id)
    .sort()[0];
}

/**
 * Proposes to put a session between agents and screens: agents write, each for itself; screens subscribe and come back;
 * control goes its own way; the store of record is joined. What somebody has set is kept, calls that only wake stay.
 * `rehearse` tries the edits on a plain board. Undefined where nothing makes answers that a screen sees.
 */
export function proposeSession(
  board: Board,
  catalogue: Catalogue,
  tools: { newId: () => string; rehearse: (board: Board, edits: readonly Edit[]) => Board },
): SessionProposal | undefined {
  const index = indexBoard(board, catalogue);
  const map = mapDelivery(index);
  const kind = sessionKind(catalogue);
  if (map.lines.length === 0 || kind === undefined) return undefined;
  const standing = index.parts.find((part) => part.facts.has("session-layer"));
  const draft: Draft = { index, newId: tools.newId, edits: [], session: standing?.id ?? tools.newId() };
  if (standing) setMissing(draft, standing, SESSION_SETTINGS);
  else placeSession(draft, kind);
  joinScreens(draft);
  joinAgents(draft);
  guardTools(draft);
  joinStore(draft);
  const after = tools.rehearse(board, draft.edits);
  return { edit: { type: "batch", edits: draft.edits }, after, diff: diffBoards(board, after) };
}
