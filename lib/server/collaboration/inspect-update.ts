import "server-only";
import * as Y from "yjs";
import type { ClientOwners } from "@/lib/server/collaboration/client-owners";
import { createContainerFinder, type Container } from "@/lib/server/collaboration/item-container";
import type { RefusalCode } from "@/lib/server/collaboration/refusal";
import { indexStructs, type Struct, type StructIndex } from "@/lib/server/collaboration/struct-index";

/** The largest update taken from a socket. */
const MAX_UPDATE_BYTES = 256 * 1_024;
/** The most that may wait in a document for edits that have not arrived. */
const MAX_PENDING_BYTES = 64 * 1_024;
/** The longest stretch that a collected struct, a gap or a deletion may claim ahead of what exists. */
const MAX_CLAIMED_LENGTH = 65_536;
const MAX_VALUE_DEPTH = 4;

/** What an update is judged by. */
export interface Inspection {
  readonly doc: Y.Doc;
  readonly bytes: Uint8Array;
  readonly personId: string;
  readonly owners: ClientOwners;
  readonly rootNames: ReadonlySet<string>;
}

/** A judged update: refused with a code, or taken, with the client ids whose history it adds to. */
export type InspectionResult = { ok: false; code: RefusalCode } | { ok: true; clients: ReadonlySet<number> };

type DecodedUpdate = ReturnType<typeof Y.decodeUpdate>;

function decode(bytes: Uint8Array): DecodedUpdate | null {
  try {
    const update = Y.decodeUpdate(bytes);
    // Nothing said in more than two bytes is the second format, whose first byte reads as "no structs" in the first.
    return update.structs.length === 0 && update.ds.clients.size === 0 ? null : update;
  } catch {
    // Any failure to decode means the same here, and the caller refuses it as malformed.
    return null;
  }
}

function depthOf(value: unknown, limit: number): number {
  if (typeof value !== "object" || value === null || limit === 0) return 0;
  // A loop, here and below: spreading a hostile list of a hundred thousand into Math.max overflows the stack.
  let deepest = 0;
  for (const inner of Object.values(value)) deepest = Math.max(deepest, depthOf(inner, limit - 1));
  return 1 + deepest;
}

function isShallow(content: Y.ContentAny): boolean {
  return content.arr.every((value: unknown) => depthOf(value, MAX_VALUE_DEPTH + 1) <= MAX_VALUE_DEPTH);
}

/** Whether a board's shape has room for this content there. */
function fits(item: Y.Item, container: Container): boolean {
  const { content } = item;
  if (content instanceof Y.ContentDeleted) return true;
  if (container.kind === "text")
    return content instanceof Y.ContentString || content instanceof Y.ContentFormat;
  const isTopLevel = container.kind === "root";
  if (content instanceof Y.ContentAny) return isShallow(content);
  if (!(content instanceof Y.ContentType))
    return content instanceof Y.ContentString && container.kind === "missing";
  const kind: unknown = content.type.constructor;
  return kind === Y.Text || (kind === Y.Map && (isTopLevel || container.kind === "missing"));
}

/** Maps only: an item that names its parent and no key would be an entry of a list. */
function isListEntry(item: Y.Item, container: Container): boolean {
  const namesParent =
    typeof (item.parent as unknown) === "string" || (item.parent as unknown) instanceof Y.ID;
  return namesParent && item.parentSub === null && (container.kind === "root" || container.kind === "entity");
}

function inspectItem(
  item: Y.Item,
  container: Container,
  { rootNames, owners, personId }: Inspection,
): RefusalCode | null {
  switch (container.kind) {
    case "malformed":
      return "malformed";
    case "deep":
      return "too-deep";
    case "gone":
      return null;
    case "missing":
      // Nothing of somebody else's can be missing: all that reached this person went through here first.
      if (owners.isForeign(container.client, personId)) return "foreign-client";
      break;
    case "root":
      if (!rootNames.has(container.name)) return "unknown-root";
      break;
    case "entity":
    case "text":
      break;
  }
  if (isListEntry(item, container)) return "too-deep";
  return fits(item, container) ? null : "too-deep";
}

function inspectStructs(
  structs: readonly Struct[],
  index: StructIndex,
  inspection: Inspection,
): RefusalCode | null {
  const { doc, owners, personId } = inspection;
  const containerOf = createContainerFinder(index);
  for (const struct of structs) {
    const { client, clock } = struct.id;
    if (clock + struct.length <= Y.getState(doc.store, client)) continue;
    if (owners.isForeign(client, personId)) return "foreign-client";
    if (struct instanceof Y.Item) {
      const code = inspectItem(struct, containerOf(struct), inspection);
      if (code !== null) return code;
    } else if (struct.length > MAX_CLAIMED_LENGTH) return "burnt-clock";
  }
  return null;
}

function inspectDeletions(
  update: DecodedUpdate,
  index: StructIndex,
  inspection: Inspection,
): RefusalCode | null {
  for (const [client, ranges] of update.ds.clients) {
    const known = index.endOf(client);
    let beyond = 0;
    for (const { clock, len } of ranges) beyond = Math.max(beyond, clock + len - known);
    if (beyond > 0 && inspection.owners.isForeign(client, inspection.personId)) return "foreign-client";
    if (beyond > MAX_CLAIMED_LENGTH) return "burnt-clock";
  }
  return null;
}

function waitsTooMuch({ doc, bytes }: Inspection, structs: readonly Struct[]): boolean {
  const pending = (doc.store.pendingStructs?.update.byteLength ?? 0) + (doc.store.pendingDs?.byteLength ?? 0);
  const starts = new Map<number, number>();
  for (const { id } of structs) starts.set(id.client, Math.min(id.clock, starts.get(id.client) ?? Infinity));
  const hasGap = [...starts].some(([client, clock]) => clock > Y.getState(doc.store, client));
  return pending + (hasGap ? bytes.byteLength : 0) > MAX_PENDING_BYTES;
}

/**
 * Judges an update from a socket before it is logged or applied. Refuses what could harm the document for others: a
 * size or shape that boards do not have, history claimed without content or in somebody else's name, and floods of
 * edits that can never be completed. What was waiting is judged again together with what completes it.
 */
export function inspectUpdate(inspection: Inspection): InspectionResult {
  const { bytes, doc } = inspection;
  if (bytes.byteLength > MAX_UPDATE_BYTES) return { ok: false, code: "too-large" };
  const update = decode(bytes);
  if (update === null) return { ok: false, code: "malformed" };
  if (waitsTooMuch(inspection, update.structs)) return { ok: false, code: "pending-overflow" };

  const waiting =
    doc.store.pendingStructs === null ? [] : (decode(doc.store.pendingStructs.update)?.structs ?? []);
  const index = indexStructs(doc, [
    ...update.structs,
    ...waiting.filter((struct) => struct instanceof Y.Item),
  ]);
  // What waits was not always this person's, so of that only the shape is judged.
  const shapeOnly: Inspection = { ...inspection, owners: { ...inspection.owners, isForeign: () => false } };
  const code =
    inspectStructs(update.structs, index, inspection) ??
    inspectDeletions(update, index, inspection) ??
    inspectStructs(
      waiting.filter((struct) => struct instanceof Y.Item),
      index,
      shapeOnly,
    );
  if (code !== null) return { ok: false, code };
  const added = update.structs.filter(
    ({ id, length }) => id.clock + length > Y.getState(doc.store, id.client),
  );
  return { ok: true, clients: new Set(added.map(({ id }) => id.client)) };
}
