import type { Board } from "@/lib/domain/board/board-schema";
import type { Connection } from "@/lib/domain/board/connection-schema";
import { lineCategory, lineSentence, pillText } from "@/lib/drawing/connection-words";
import { deliveryOf, type DeliveryView } from "@/lib/flow/delivery-view";
import type { FlowInput } from "@/lib/flow/flow-input";
import type { FlowEdge, GhostPart } from "@/lib/flow/flow-types";
import { gatherRemarks, markOf, type Remarks } from "@/lib/flow/marks";

function ghostPartOf(line: Connection, input: FlowInput): GhostPart | null {
  if (input.ghost === null) return null;
  if (input.ghost.addedConnections.includes(line.id)) return "added";
  if (!Object.hasOwn(input.ghost.board.connections, line.id)) return "removed";
  if (!Object.hasOwn(input.board.connections, line.id)) return "added";
  return input.ghost.changedConnections.includes(line.id) ? "changed" : null;
}

/** What is said of every line at once. */
type Said = { remarks: Remarks; delivery: DeliveryView | null };

function isDimmed(id: string, input: FlowInput, { delivery }: Said): boolean {
  if (input.trace !== null) return !input.trace.hops.some((hop) => hop.connection === id);
  if (delivery === null || !delivery.hasWay || input.ghost?.changedConnections.includes(id)) return false;
  return !delivery.lines.has(id);
}

function edgeOf(line: Connection, board: Board, input: FlowInput, said: Said): FlowEdge {
  const ghost = ghostPartOf(line, input);
  const hops = (input.trace?.hops ?? []).filter((hop) => hop.connection === line.id);
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
      pill: pillText(line, input.catalogue),
      says: lineSentence(line, board, input.catalogue),
      category: lineCategory(line, board, input.catalogue),
      ghost,
      evidence: input.evidence?.connections.includes(line.id) ?? false,
      hops: hops.map((hop) => String(hop.number)).join(", "),
      later: hops.length > 0 && hops.every((hop) => hop.later),
      dimmed: isDimmed(line.id, input, said),
      life: said.delivery?.lives.get(line.id) ?? null,
      mark: ghost === "added" ? null : markOf(line.id, said.remarks, null),
    },
  };
}

/** Draws every connection whose two ends are on the board. Where they run is worked out apart: `lib/flow/routes.ts`. */
export function connectionEdges(input: FlowInput): FlowEdge[] {
  const said: Said = { remarks: gatherRemarks(input.analysis), delivery: deliveryOf(input) };
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
    .map((line) => edgeOf(line, board, input, said));
}
