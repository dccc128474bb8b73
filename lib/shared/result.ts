/** An expected outcome: a value, or an error that the caller switches on. Nothing is thrown. */
export type Result<Value, Failure> = { ok: true; value: Value } | { ok: false; error: Failure };

/** A success. */
export function ok<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

/** An expected failure. */
export function err<Failure>(error: Failure): { ok: false; error: Failure } {
  return { ok: false, error };
}
