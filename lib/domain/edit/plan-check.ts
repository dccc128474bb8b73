import type { Board } from "@/lib/domain/board/board-schema";
import type { Change, FlatEntity, RootName } from "@/lib/domain/board/change";
import { fieldsAfter } from "@/lib/domain/board/fields-after";
import { flattenEntity, unflattenEntity } from "@/lib/domain/board/flat";
import type { Scalar } from "@/lib/domain/board/scalars";
import type { Refusal } from "@/lib/domain/edit/edit";
import { refuse } from "@/lib/domain/edit/plan-refusal";
import { entitySchema, isSingleton } from "@/lib/domain/edit/plan-schema";

const NEVER_KEYS = new Set(["__proto__", "constructor", "prototype"]);

function fieldsOnBoard(board: Board, root: RootName, id: string): FlatEntity | undefined {
  if (isSingleton(root)) return flattenEntity(board[root]);
  const entities: Readonly<Record<string, object>> = board[root];
  const entity = Object.hasOwn(entities, id) ? entities[id] : undefined;
  return entity && flattenEntity(entity);
}

function entityAfter(before: FlatEntity | undefined, change: Change): FlatEntity | undefined {
  if (change.type === "remove") return undefined;
  if (change.type === "put") return change.fields;
  return before && fieldsAfter(before, change);
}

function refuseFields(root: RootName, fields: FlatEntity): { ok: false; error: Refusal } | undefined {
  const never = Object.keys(fields).find((field) => field.split(".").some((key) => NEVER_KEYS.has(key)));
  if (never !== undefined)
    return refuse("bad-value", `"${never.slice(0, 60)}" cannot be a name.`, "Choose another name.");
  const parsed = entitySchema(root).safeParse(unflattenEntity(root, fields));
  if (parsed.success) return undefined;
  const [issue] = parsed.error.issues;
  const where = issue?.path.join(".") ?? "";
  const expected = issue?.message.replace(/^[^:]*: /, "") ?? "a value that the board accepts";
  return refuse(
    "bad-value",
    `${where === "" ? "This" : `"${where}"`} cannot hold that value.`,
    `It must be so: ${expected}.`,
  );
}

/** Refuses changes after which some entity would break the board's schema; asks only about the entities touched. */
export function refuseBreaking(
  board: Board,
  changes: readonly Change[],
): { ok: false; error: Refusal } | undefined {
  const after = new Map<string, { root: RootName; fields: FlatEntity | undefined }>();
  for (const change of changes) {
    const key = `${change.root}/${change.id}`;
    const before = after.has(key) ? after.get(key)?.fields : fieldsOnBoard(board, change.root, change.id);
    after.set(key, { root: change.root, fields: entityAfter(before, change) });
  }
  for (const { root, fields } of after.values()) {
    const refused = fields && refuseFields(root, fields);
    if (refused) return refused;
  }
  return undefined;
}

function plainValue(value: Scalar): Scalar {
  if (typeof value === "string") return value.replace(/\p{Surrogate}/gu, "\uFFFD");
  return value === 0 ? 0 : value;
}

/** Values as every copy of the document will hold them: no half of a surrogate pair, no negative zero. */
export function plainChanges(changes: readonly Change[]): Change[] {
  return changes.map((change) => {
    if (change.type !== "put" && change.type !== "set") return change;
    return {
      ...change,
      fields: Object.fromEntries(
        Object.entries(change.fields).map(([field, value]) => [field, plainValue(value)]),
      ),
    };
  });
}
