import "server-only";
import type { Document } from "@hocuspocus/server";
import { createClientOwners, type ClientOwners } from "@/lib/server/collaboration/client-owners";

/** The largest document, counted as folded state plus edits since. */
export const MAX_DOCUMENT_BYTES = 16 * 1_024 * 1_024;

/** What the server keeps beside a loaded document. */
export interface LiveState {
  readonly owners: ClientOwners;
  bytes: number;
}

const states = new WeakMap<Document, LiveState>();

/** The state kept beside a loaded document; made at the first asking, gone with the document. */
export function liveStateOf(document: Document): LiveState {
  const existing = states.get(document);
  if (existing !== undefined) return existing;
  const state: LiveState = { owners: createClientOwners(), bytes: 0 };
  states.set(document, state);
  return state;
}
