import "server-only";
import * as Y from "yjs";

/** A decoded struct: an item, a collected stretch, or a gap. */
export type Struct = ReturnType<typeof Y.decodeUpdate>["structs"][number];

/** Finds structs by id, in an update first and then in the document it is meant for. */
export interface StructIndex {
  /** The struct that covers `id`; `null` when neither has it. `known` says it is already in the document. */
  find(id: Y.ID): { struct: Struct; known: boolean } | null;
  /** The clock up to which everything of a client would be there after the update. */
  endOf(client: number): number;
}

function covering(structs: readonly Struct[], clock: number): Struct | undefined {
  let low = 0;
  let high = structs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const struct = structs[middle];
    if (struct === undefined) return undefined;
    if (clock < struct.id.clock) high = middle - 1;
    else if (clock >= struct.id.clock + struct.length) low = middle + 1;
    else return struct;
  }
  return undefined;
}

/** Guarantees look-ups in logarithmic time over the update's own structs and the document's. */
export function indexStructs(doc: Y.Doc, structs: readonly Struct[]): StructIndex {
  const byClient = new Map<number, Struct[]>();
  for (const struct of structs) {
    const list = byClient.get(struct.id.client);
    if (list === undefined) byClient.set(struct.id.client, [struct]);
    else list.push(struct);
  }
  for (const list of byClient.values()) list.sort((a, b) => a.id.clock - b.id.clock);

  return {
    find(id) {
      if (id.clock < Y.getState(doc.store, id.client))
        return { struct: Y.getItem(doc.store, id), known: true };
      const struct = covering(byClient.get(id.client) ?? [], id.clock);
      return struct === undefined || struct instanceof Y.Skip ? null : { struct, known: false };
    },
    endOf(client) {
      const last = byClient.get(client)?.at(-1);
      return Math.max(Y.getState(doc.store, client), last === undefined ? 0 : last.id.clock + last.length);
    },
  };
}
