import type * as Y from "yjs";

/** A shared text as it reads now. */
export function readText(text: Y.Text): string {
  // Y.Text writes its characters here; its declared type does not say that it has a toString of its own.
  return (text as { toString: () => string }).toString();
}
