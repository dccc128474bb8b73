import "server-only";
import type * as z from "zod";
import type { ActionResult } from "@/lib/actions/action-result";
import { guardAction, type ActionFailure } from "@/lib/actions/guard-action";
import type { LimitName } from "@/lib/server/limits";
import { currentPerson } from "@/lib/server/people/current-person";
import { ensurePerson } from "@/lib/server/people/ensure-person";
import type { CurrentPerson } from "@/lib/server/people/people";
import { runtime, type Runtime } from "@/lib/server/runtime";
import type { Result } from "@/lib/shared/result";

/** How an action is guarded beyond its schema. */
export interface ActionOptions {
  readonly limit: LimitName;
  /** Whether a visitor becomes a guest by this action. Without it, a visitor gets "not found". */
  readonly mintsGuest?: boolean;
}

/** What a handler works with. */
export interface ActionScope {
  readonly person: CurrentPerson;
  readonly runtime: Runtime;
}

/** The person who asks, made if the action makes one, with a point of the limit taken. */
export async function admitPerson({
  limit,
  mintsGuest = false,
}: ActionOptions): Promise<Result<CurrentPerson, ActionFailure>> {
  const known = mintsGuest ? await ensurePerson() : { ok: true as const, person: await currentPerson() };
  if (!known.ok)
    return { ok: false, error: { code: "too-many-requests", retryAfterSeconds: known.retryAfterSeconds } };
  if (known.person === null) return { ok: false, error: { code: "not-found" } };
  const allowance = await runtime().limits.take(limit, known.person.personId);
  if (allowance.ok) return { ok: true, value: known.person };
  return { ok: false, error: { code: "too-many-requests", retryAfterSeconds: allowance.retryAfterSeconds } };
}

/**
 * Makes an action of a person's: its input is parsed, the person found (or made), the limit taken, and only then the
 * handler runs. It never throws across the wire.
 */
export function defineAction<Schema extends z.ZodType, Value>(
  schema: Schema,
  options: ActionOptions,
  handler: (input: z.infer<Schema>, scope: ActionScope) => Promise<Result<Value, ActionFailure>>,
): (input: z.input<Schema>) => Promise<ActionResult<Value>> {
  return guardAction(schema, async (input) => {
    const admitted = await admitPerson(options);
    return admitted.ok ? handler(input, { person: admitted.value, runtime: runtime() }) : admitted;
  });
}
