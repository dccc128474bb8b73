import type { Refusal } from "@/lib/domain/edit/edit";
import { err } from "@/lib/shared/result";

/** A refusal as a result: why the edit is not made, and what would be accepted. */
export function refuse(
  code: Refusal["code"],
  message: string,
  suggestion: string,
): { ok: false; error: Refusal } {
  return err({ code, message, suggestion });
}
