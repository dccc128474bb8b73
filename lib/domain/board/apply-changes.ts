import { boardSchema, COLLECTIONS, type Board, type CollectionName } from "@/lib/domain/board/board-schema";
import { type Change, type FlatEntity, type RootName, SINGLETON_ID } from "@/lib/domain/board/change";
import { flattenEntity, unflattenEntity } from "@/lib/domain/board/flat";
import type { Scalar } from "@/lib/domain/board/scalars";
import { invariant } from "@/lib/shared/invariant";

function isCollection(root: RootName): root is CollectionName {
  return (COLLECTIONS as readonly string[]).includes(root);
}

function readFlat(board: Board, root: RootName, id: string): FlatEntity | undefined {
  if (!isCollection(root)) return flattenEntity(board[root]);
  const entities = board[root] as Record<string, object>;
  const entity = Object.hasOwn(entities, id) ? entities[id] : undefined;
  return entity && flattenEntity(entity);
}

function nextFields(board: Board, change: Exclude<Change, { type: "remove" }>): FlatEntity | undefined {
  if (change.type === "put") return change.fields;
  const before = readFlat(board, change.root, change.id);
  if (before === undefined) return undefined;
  if (change.type === "set") return { ...before, ...change.fields };
  const gone = new Set(change.fields);
  return Object.fromEntries(Object.entries(before).filter(([field]) => !gone.has(field)));
}

function withEntity(
  board: Board,
  root: RootName,
  id: string,
  fields: Record<string, Scalar> | FlatEntity,
): Board {
  if (!isCollection(root)) {
    invariant(id === SINGLETON_ID, `a singleton is addressed as "${SINGLETON_ID}", not ${id}`);
    return { ...board, [root]: boardSchema.shape[root].parse(unflattenEntity(root, fields)) };
  }
  const entity = boardSchema.shape[root].valueType.parse(unflattenEntity(root, fields));
  return { ...board, [root]: { ...board[root], [id]: entity } };
}

/**
 * Applies changes in order. Untouched entities keep their identity. Setting a field of an entity that is not there
 * does nothing, as in the shared document. Throws only if a change breaks the schema, which `planEdit` never plans.
 */
export function applyChanges(board: Board, changes: readonly Change[]): Board {
  return changes.reduce((current, change) => {
    if (change.type === "remove") {
      const rest = Object.fromEntries(
        Object.entries(current[change.root]).filter(([id]) => id !== change.id),
      );
      return { ...current, [change.root]: rest };
    }
    const fields = nextFields(current, change);
    return fields === undefined ? current : withEntity(current, change.root, change.id, fields);
  }, board);
}
