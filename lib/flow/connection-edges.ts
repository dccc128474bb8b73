import type { Board } from "@/lib/domain/board/board-schema";
import type { Connection } from "@/lib/domain/board/connection-schema";
import type { Category } from "@/lib/domain/catalogue/kind-schema";
import type { Purpose } from "@/lib/domain/catalogue/protocol-schema";
import type { FlowInput } from "@/lib/flow/flow-input";
import type { FlowEdge, GhostPart } from "@/lib/flow/flow-types";
import { gatherRemarks, markOf, type Remarks } from "@/lib/flow/marks";

const VERBS: Readonly<Record<Purpose, string>> = {
  request: "asks",
  read: "reads from",
  write: "writes to",
  lookup: "looks names up at",
  control: "controls",
  replicate: "replicates to",
  probe: "probes",
  publish: "publishes to",
  subscribe: "hands work to",
  stream: "streams with",
};

/** "reads from", "publishes to": what one end does to the other. */
export function verbOf(purpose: Purpose): string {
  return VERBS[purpose];
}

/** Purposes whose line takes the hue of what it leads to, or of messages; the others stay quiet. */
function categoryOf(line: Connection, board: Board, input: FlowInput): Category | null {
  if (line.purpose === "publish" || line.purpose === "subscribe") return "messaging";
  if (line.purpose === "replicate") return "data";
  if (line.purpose !== "read" && line.purpose !== "write") return null;
  const target = board.components[line.to];
  const category = target === undefined ? undefined : input.catalogue.kinds[target.kind]?.category;
  return category === "cache" || category === "data" ? category : null;
}

function pillOf(line: Connection, input: FlowInput): string {
  const protocol = line.protocol === undefined ? undefined : input.catalogue.protocols[line.protocol];
  const style = line.style === undefined ? undefined : input.catalogue.styles[line.style];
  if (protocol === undefined) return line.protocol ?? line.purpose;
  const isOneWay = line.purpose === "read" || line.purpose === "write";
  return [style?.name ?? protocol.name, isOneWay ? line.purpose : ""].filter(Boolean).join(" ");
}

function ghostPartOf(line: Connection, input: FlowInput): GhostPart | null {
  if (input.ghost === null) return null;
  if (input.ghost.addedConnections.includes(line.id)) return "added";
  if (!Object.hasOwn(input.ghost.board.connections, line.id)) return "removed";
  return Object.hasOwn(input.board.connections, line.id) ? null : "added";
}

function edgeOf(line: Connection, board: Board, input: FlowInput, remarks: Remarks): FlowEdge {
  const ghost = ghostPartOf(line, input);
  const hops = (input.trace?.hops ?? []).filter((hop) => hop.connection === line.id);
  const [from, to] = [board.components[line.from]?.name ?? "", board.components[line.to]?.name ?? ""];
  const pill = pillOf(line, input);
  return {
    id: line.id,
    type: "connection",
    source: line.from,
    target: line.to,
    selected: input.selection.connections.includes(line.id),
    selectable: ghost !== "added",
    focusable: false,
    zIndex: 1,
    data: {
      purpose: line.purpose,
      pill,
      says: `${from} ${verbOf(line.purpose)} ${to}${line.protocol === undefined ? "" : ` over ${input.catalogue.protocols[line.protocol]?.name ?? line.protocol}`}`,
      category: categoryOf(line, board, input),
      ghost,
      evidence: input.evidence?.connections.includes(line.id) ?? false,
      hops: hops.map((hop) => String(hop.number)).join(", "),
      later: hops.length > 0 && hops.every((hop) => hop.later),
      dimmed: input.trace !== null && hops.length === 0,
      mark: ghost === "added" ? null : markOf(line.id, remarks, null),
      points: [],
      pillAt: { x: 0, y: 0 },
    },
  };
}

/** Draws every connection whose two ends are on the board. Paths are added by the router. */
export function connectionEdges(input: FlowInput): FlowEdge[] {
  const remarks = gatherRemarks(input.analysis);
  const board: Board =
    input.ghost === null
      ? input.board
      : {
          ...input.board,
          components: { ...input.board.components, ...input.ghost.board.components },
          connections: { ...input.board.connections, ...input.ghost.board.connections },
        };
  return Object.values(board.connections)
    .filter((line) => Object.hasOwn(board.components, line.from) && Object.hasOwn(board.components, line.to))
    .map((line) => edgeOf(line, board, input, remarks));
}
