import type { Connection } from "@/lib/domain/board/connection-schema";
import { counted } from "@/lib/domain/coaching/counted";
import { listNames } from "@/lib/domain/coaching/list-names";
import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import type { Subject } from "@/lib/domain/ladder/progress";

/** Where on the board subjects are, and what to call them. By id. */
type SubjectPlaces = { parts: readonly Part[]; connections: readonly Connection[]; name: string };

/** A subject of all connections together is at those that hold one of its values; `set` stands for any. */
function isAt(subject: Subject, line: Connection): boolean {
  if (subject.entity === line.id) return true;
  if (subject.entity !== "connections") return false;
  const held =
    subject.field === "protocol"
      ? line.protocol
      : subject.field === "style"
        ? line.style
        : line.settings[subject.field];
  return (
    held !== undefined &&
    String(subject.value)
      .split(",")
      .some((value) => value === String(held) || value === "set")
  );
}

/** Finds the parts and connections that subjects speak of. */
export function subjectPlaces(index: BoardIndex, subjects: readonly Subject[]): SubjectPlaces {
  const entities = new Set(subjects.map((subject) => subject.entity));
  const parts = index.parts.filter((part) => entities.has(part.id));
  const connections = index.connections.filter((line) => subjects.some((subject) => isAt(subject, line)));
  return {
    parts,
    connections,
    name: parts.length > 0 ? listNames(parts) : counted(connections.length, "connection"),
  };
}
