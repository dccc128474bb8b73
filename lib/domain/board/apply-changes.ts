import {
  boardSchema,
  COLLECTIONS,
  type Board,
  type CollectionName,
  type SingletonName,
} from "@/lib/domain/board/board-schema";
import { type Change, type FlatEntity, type RootName, SINGLETON_ID } from "@/lib/domain/board/change";
import { fieldsAfter } from "@/lib/domain/board/fields-after";
import { flattenEntity, unflattenEntity } from "@/lib/domain/board/flat";
import { invariant } from "@/lib/shared/invariant";

function isCollection(root: RootName): root is CollectionName {
  return (COLLECTIONS as readonly string[]).includes(root);
}

/** An entity as it was, or the fields that it has after some changes. */
type Drafted = { kept: object } | { fields: FlatEntity };
type Drafts = { [Name in CollectionName]?: Map<string, Drafted> };

function fieldsOf(drafted: Drafted): FlatEntity {
  return "fields" in drafted ? drafted.fields : flattenEntity(drafted.kept);
}

function draftChange(draft: Map<string, Drafted>, change: Change): void {
  if (change.type === "remove") draft.delete(change.id);
  else if (change.type === "put") draft.set(change.id, { fields: change.fields });
  else {
    const before = draft.get(change.id);
    if (before) draft.set(change.id, { fields: fieldsAfter(fieldsOf(before), change) });
  }
}

function draftOf(board: Board, root: CollectionName): Map<string, Drafted> {
  return new Map(Object.entries(board[root]).map(([id, kept]: [string, object]) => [id, { kept }]));
}

function entitiesOf(root: CollectionName, draft: ReadonlyMap<string, Drafted>): Record<string, object> {
  const schema = boardSchema.shape[root].valueType;
  return Object.fromEntries(
    [...draft].map(([id, drafted]) => [
      id,
      "kept" in drafted ? drafted.kept : schema.parse(unflattenEntity(root, drafted.fields)),
    ]),
  );
}

function withSingleton(board: Board, root: SingletonName, change: Change): Board {
  invariant(change.id === SINGLETON_ID, `a singleton is addressed as "${SINGLETON_ID}", not ${change.id}`);
  invariant(change.type !== "remove", "a singleton is never removed");
  const fields = change.type === "put" ? change.fields : fieldsAfter(flattenEntity(board[root]), change);
  return { ...board, [root]: boardSchema.shape[root].parse(unflattenEntity(root, fields)) };
}

/**
 * Applies changes in order. Untouched entities keep their identity. Setting a field of an entity that is not there
 * does nothing, as in the shared document. Throws only if an entity breaks the schema after all of the changes, which
 * `planEdit` never plans.
 */
export function applyChanges(board: Board, changes: readonly Change[]): Board {
  const drafts: Drafts = {};
  let next = board;
  for (const change of changes) {
    if (isCollection(change.root)) draftChange((drafts[change.root] ??= draftOf(board, change.root)), change);
    else next = withSingleton(next, change.root, change);
  }
  const collections = Object.entries(drafts) as [CollectionName, Map<string, Drafted>][];
  return {
    ...next,
    ...Object.fromEntries(collections.map(([root, draft]) => [root, entitiesOf(root, draft)])),
  };
}
