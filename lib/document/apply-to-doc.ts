import * as Y from "yjs";
import type { Change, FlatEntity, RootName } from "@/lib/domain/board/change";
import { isTextField } from "@/lib/domain/board/flat";
import type { Scalar } from "@/lib/domain/board/scalars";
import { editText } from "@/lib/document/edit-text";

function writeField(entity: Y.Map<unknown>, root: RootName, field: string, value: Scalar): void {
  const before = entity.get(field);
  if (!isTextField(root, field)) {
    if (before !== value) entity.set(field, value);
  } else if (before instanceof Y.Text) {
    editText(before, String(value));
  } else {
    entity.set(field, new Y.Text(String(value)));
  }
}

function writeFields(entity: Y.Map<unknown>, root: RootName, fields: FlatEntity): void {
  for (const [field, value] of Object.entries(fields)) writeField(entity, root, field, value);
}

/** Replaces field by field, never the map: what another person does to the same entity meanwhile then lives. */
function putEntity(entities: Y.Map<unknown>, root: RootName, id: string, fields: FlatEntity): void {
  const existing = entities.get(id);
  if (existing instanceof Y.Map) {
    for (const field of [...existing.keys()]) if (!Object.hasOwn(fields, field)) existing.delete(field);
    writeFields(existing as Y.Map<unknown>, root, fields);
    return;
  }
  const made = new Y.Map<unknown>();
  entities.set(id, made);
  writeFields(made, root, fields);
}

function applyChange(doc: Y.Doc, change: Change): void {
  const entities = doc.getMap(change.root);
  if (change.type === "put") {
    putEntity(entities, change.root, change.id, change.fields);
    return;
  }
  if (change.type === "remove") {
    entities.delete(change.id);
    return;
  }
  const entity = entities.get(change.id);
  if (!(entity instanceof Y.Map)) return;
  if (change.type === "set") writeFields(entity as Y.Map<unknown>, change.root, change.fields);
  else for (const field of change.fields) entity.delete(field);
}

/**
 * Applies changes in order, in one transaction with this origin. Fields that already hold the value are not written.
 * Setting a field of an entity that is not there does nothing, as on a plain board; `remove` cascades nothing.
 */
export function applyChangesToDoc(doc: Y.Doc, changes: readonly Change[], origin: unknown): void {
  doc.transact(() => {
    for (const change of changes) applyChange(doc, change);
  }, origin);
}
