import type { BoardFileFault } from "@/lib/domain/exchange/board-file-error";

/** Why an action did nothing. Screens switch on `code`; `message` is fit to show as it is. */
export interface ActionError {
  readonly code:
    "invalid" | "not-found" | "too-many-requests" | "bad-file" | "unknown-problem" | "unexpected";
  readonly message: string;
  /** Names the log line that belongs to this answer. */
  readonly requestId: string;
  readonly retryAfterSeconds?: number;
  /** For `bad-file`: where in the file, what, and what would be accepted. */
  readonly faults?: readonly BoardFileFault[];
}

/** What every action answers with; actions never throw across the wire. */
export type ActionResult<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: ActionError };
