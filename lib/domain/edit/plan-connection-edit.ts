import type { Board } from "@/lib/domain/board/board-schema";
import type { Change, FlatEntity } from "@/lib/domain/board/change";
import type { Connection } from "@/lib/domain/board/connection-schema";
import { flattenEntity } from "@/lib/domain/board/flat";
import type { Refusal } from "@/lib/domain/edit/edit";
import { refuseConnectionSettings } from "@/lib/domain/edit/plan-connection-settings";
import type { Planner, Planners } from "@/lib/domain/edit/plan-context";
import { findEntity } from "@/lib/domain/edit/plan-find";
import { refuseNewId } from "@/lib/domain/edit/plan-limits";
import { nearestNames } from "@/lib/domain/edit/plan-names";
import { refuseMissing } from "@/lib/domain/edit/plan-not-found";
import { refuseOrigin } from "@/lib/domain/edit/plan-origin";
import { refuse } from "@/lib/domain/edit/plan-refusal";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";
import { ok } from "@/lib/shared/result";

type Refused = { ok: false; error: Refusal };
type Line = Pick<Connection, "purpose"> & { from: string; to: string };

function refuseLine(board: Board, line: Line, self?: string): Refused | undefined {
  for (const end of [line.from, line.to])
    if (!findEntity(board, "components", end)) return refuseMissing("component", end);
  if (line.from === line.to) {
    return refuse(
      "self-connection",
      "A component cannot be connected to itself.",
      "Connect it to another component.",
    );
  }
  const twin = Object.values(board.connections).find(
    (other) =>
      other.id !== self && other.from === line.from && other.to === line.to && other.purpose === line.purpose,
  );
  if (!twin) return undefined;
  const message = `These two are already connected for "${line.purpose}", in this direction.`;
  return refuse("already-connected", message, "Change that connection, or choose another purpose.");
}

function refuseWire(
  knowledge: PublicKnowledge,
  wire: { protocol?: string | null; style?: string | null },
): Refused | undefined {
  const { protocol, style } = wire;
  if (protocol && !Object.hasOwn(knowledge.protocols, protocol)) {
    const known = nearestNames(protocol, Object.keys(knowledge.protocols));
    return refuse(
      "unknown-protocol",
      `The catalogue has no protocol "${protocol.slice(0, 60)}".`,
      `Choose one such as ${known}.`,
    );
  }
  if (style && !Object.hasOwn(knowledge.styles, style)) {
    const known = nearestNames(style, Object.keys(knowledge.styles));
    return refuse(
      "unknown-protocol",
      `The catalogue has no API style "${style.slice(0, 60)}".`,
      `Choose one such as ${known}.`,
    );
  }
  return undefined;
}

const planConnect: Planner<"connect"> = (board, edit, { knowledge }) => {
  const { id, from, to, purpose, protocol, style, settings = {} } = edit;
  const refused =
    refuseNewId(board, "connections", id) ??
    refuseOrigin(board, edit.origin) ??
    refuseLine(board, { from, to, purpose }) ??
    refuseWire(knowledge, edit) ??
    refuseConnectionSettings(settings);
  if (refused) return refused;
  const made = {
    id,
    from,
    to,
    purpose,
    settings,
    origin: edit.origin ?? "drawn",
    ...(protocol && { protocol }),
    ...(style && { style }),
  };
  return ok([{ type: "put", root: "connections", id, fields: flattenEntity(made) }]);
};

/** A change makes what was inherited one's own; nothing is written when nothing differs. */
function changesOf(line: Connection, set: FlatEntity, unset: readonly string[]): Change[] {
  const before = flattenEntity(line);
  const gone = unset.filter((field) => Object.hasOwn(before, field) && !Object.hasOwn(set, field));
  const differs = gone.length > 0 || Object.entries(set).some(([field, value]) => before[field] !== value);
  if (!differs) return [];
  const where = { root: "connections", id: line.id } as const;
  const fields: FlatEntity = line.origin === "inherited" ? { ...set, origin: "drawn" } : set;
  return [
    { type: "set", ...where, fields },
    ...(gone.length > 0 ? [{ type: "unset" as const, ...where, fields: gone }] : []),
  ];
}

const planSetConnection: Planner<"set-connection"> = (board, edit, { knowledge }) => {
  const line = findEntity(board, "connections", edit.id);
  if (!line) return refuseMissing("connection", edit.id);
  const purpose = edit.purpose ?? line.purpose;
  const refused =
    (purpose === line.purpose ? undefined : refuseLine(board, { ...line, purpose }, line.id)) ??
    refuseWire(knowledge, edit) ??
    refuseConnectionSettings(edit.set ?? {});
  if (refused) return refused;
  const { protocol, style } = edit;
  const settings = Object.entries(edit.set ?? {}).map(([key, value]) => [`settings.${key}`, value] as const);
  const set: FlatEntity = {
    purpose,
    ...(protocol && { protocol }),
    ...(style && { style }),
    ...Object.fromEntries(settings),
  };
  const unset = (edit.unset ?? []).map((key) => `settings.${key}`);
  if (protocol === null) unset.push("protocol");
  if (style === null) unset.push("style");
  return ok(changesOf(line, set, unset));
};

const planReconnect: Planner<"reconnect"> = (board, edit) => {
  const line = findEntity(board, "connections", edit.id);
  if (!line) return refuseMissing("connection", edit.id);
  const ends = { from: edit.from ?? line.from, to: edit.to ?? line.to };
  const refused = refuseLine(board, { ...ends, purpose: line.purpose }, line.id);
  return refused ?? ok(changesOf(line, ends, []));
};

/** Plans the edits of connections. Refused are loops and doubles; whether a connection is wise is said elsewhere. */
export const connectionPlanners: Planners<"connect" | "set-connection" | "reconnect"> = {
  connect: planConnect,
  "set-connection": planSetConnection,
  reconnect: planReconnect,
};
