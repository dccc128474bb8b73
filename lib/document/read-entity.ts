import * as Y from "yjs";
import type { RootName } from "@/lib/domain/board/change";
import type { Drift } from "@/lib/domain/board/drift";
import { isTextField } from "@/lib/domain/board/flat";
import { idSchema } from "@/lib/domain/board/ids";
import type { Scalar } from "@/lib/domain/board/scalars";
import { isSingleton } from "@/lib/domain/edit/plan-schema";
import { readText } from "@/lib/document/read-text";
import { soundEntity, type SoundEntity } from "@/lib/document/sound-entity";

const NEVER_IDS = new Set(["__proto__", "constructor", "prototype"]);

function readScalar(root: RootName, field: string, value: unknown): Scalar | undefined {
  if (value instanceof Y.Text) return isTextField(root, field) ? readText(value) : undefined;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? value
    : undefined;
}

function cut(where: string, message: string): SoundEntity {
  return { entity: undefined, drifts: [{ code: "malformed-entity", path: where, message }] };
}

/**
 * Reads one entity of a document, whatever was put there. A collection's entity is known by its key: an `id` inside it
 * that says otherwise gives way, with a drift.
 */
export function readEntity(root: RootName, id: string, stored: unknown): SoundEntity {
  const single = isSingleton(root);
  const where = single ? root : `${root}.${id}`;
  if (!single && (NEVER_IDS.has(id) || !idSchema.safeParse(id).success)) {
    return cut(where, "Its id is not one that a board may use; it was left out.");
  }
  if (!(stored instanceof Y.Map))
    return single ? soundEntity(root, where, {}) : cut(where, "It is not an entity; it was left out.");
  const drifts: Drift[] = [];
  const fields: Record<string, Scalar> = {};
  for (const [field, value] of stored.entries() as IterableIterator<[string, unknown]>) {
    const scalar = readScalar(root, field, value);
    if (scalar !== undefined) fields[field] = scalar;
    else
      drifts.push({
        code: "malformed-entity",
        path: `${where}.${field}`,
        message: "This field holds no plain value; it was left out.",
      });
  }
  if (!single && fields["id"] !== id) {
    drifts.push({
      code: "id-mismatch",
      path: `${where}.id`,
      message: "Its id differed from the key it is kept under; the key was taken.",
    });
    fields["id"] = id;
  }
  const sound = soundEntity(root, where, fields);
  return drifts.length === 0 ? sound : { entity: sound.entity, drifts: [...drifts, ...sound.drifts] };
}
