import type { Board } from "@/lib/domain/board/board-schema";
import { flattenEntity } from "@/lib/domain/board/flat";
import type { FlatEntity } from "@/lib/domain/board/change";
import type { Scalar } from "@/lib/domain/board/scalars";

/** One field of a component or connection that differs; absent values were not there or are gone. */
export type ChangedField = { entity: string; field: string; before?: Scalar; after?: Scalar };

/** What one board has that another had not, by id. Positions are left out: moving is no change of a design. */
export type BoardDiff = {
  added: { components: readonly string[]; connections: readonly string[] };
  removed: { components: readonly string[]; connections: readonly string[] };
  changed: readonly ChangedField[];
};

type Entities = Readonly<Record<string, object>>;

function onlyIn(some: Entities, others: Entities): readonly string[] {
  return Object.keys(some)
    .filter((id) => !Object.hasOwn(others, id))
    .sort();
}

function fieldsThatDiffer(entity: string, before: FlatEntity, after: FlatEntity): readonly ChangedField[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return fields
    .filter((field) => !field.startsWith("position.") && before[field] !== after[field])
    .map((field) => {
      const [old, now] = [before[field], after[field]];
      return {
        entity,
        field,
        ...(old !== undefined && { before: old }),
        ...(now !== undefined && { after: now }),
      };
    });
}

function changesIn(before: Entities, after: Entities): readonly ChangedField[] {
  return Object.keys(after)
    .sort()
    .flatMap((id) => {
      const [old, now] = [before[id], after[id]];
      return old && now && old !== now ? fieldsThatDiffer(id, flattenEntity(old), flattenEntity(now)) : [];
    });
}

/** What differs between two boards in what is drawn on them. */
export function diffBoards(before: Board, after: Board): BoardDiff {
  return {
    added: {
      components: onlyIn(after.components, before.components),
      connections: onlyIn(after.connections, before.connections),
    },
    removed: {
      components: onlyIn(before.components, after.components),
      connections: onlyIn(before.connections, after.connections),
    },
    changed: [
      ...changesIn(before.components, after.components),
      ...changesIn(before.connections, after.connections),
    ],
  };
}
