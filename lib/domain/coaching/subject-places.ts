import type { Connection } from "@/lib/domain/board/connection-schema";
import { counted } from "@/lib/domain/coaching/counted";
import { listNames } from "@/lib/domain/coaching/list-names";
import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { partsAmong } from "@/lib/domain/graph/parts-among";
import type { Subject } from "@/lib/domain/ladder/progress";

/** Where on the board subjects are, and what to call them. By id. */
type SubjectPlaces = { parts: readonly Part[]; connections: readonly Connection[]; name: string };

/** What a subject of all connections together says of them: they hold one of its values in this field. */
type Held = { field: string; values: ReadonlySet<string> };

function heldBy({ field, value }: Subject): Held {
  return { field, values: new Set(String(value).split(",")) };
}

/** `set` stands for any value. */
function holds(line: Connection, { field, values }: Held): boolean {
  const value = field === "protocol" ? line.protocol : field === "style" ? line.style : line.settings[field];
  return value !== undefined && (values.has("set") || values.has(String(value)));
}

/** Finds the parts and connections that subjects speak of. Connections are looked through only if some are meant. */
export function subjectPlaces(index: BoardIndex, subjects: readonly Subject[]): SubjectPlaces {
  const entities = new Set(subjects.map((subject) => subject.entity));
  const parts = partsAmong(index, entities);
  const held = subjects.filter((subject) => subject.entity === "connections").map(heldBy);
  const connections =
    entities.size === parts.length
      ? []
      : index.connections.filter((line) => entities.has(line.id) || held.some((one) => holds(line, one)));
  return {
    parts,
    connections,
    name: parts.length > 0 ? listNames(parts) : counted(connections.length, "connection"),
  };
}
