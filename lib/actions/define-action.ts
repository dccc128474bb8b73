import "server-only";
import { randomUUID } from "node:crypto";
import { unstable_rethrow } from "next/navigation";
import { z } from "zod";
import type { ActionError, ActionResult } from "@/lib/actions/action-result";
import type { LimitName } from "@/lib/server/limits";
import { currentPerson } from "@/lib/server/people/current-person";
import { ensurePerson } from "@/lib/server/people/ensure-person";
import type { CurrentPerson } from "@/lib/server/people/people";
import { runtime, type Runtime } from "@/lib/server/runtime";
import type { Result } from "@/lib/shared/result";

/** An expected refusal by a handler; its words come from here unless it brings better ones. */
export type ActionFailure = Pick<ActionError, "code" | "faults" | "retryAfterSeconds"> & {
  readonly message?: string;
};

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

const MESSAGES: Readonly<Record<ActionError["code"], string>> = {
  invalid: "That could not be read. Check what you entered and try again.",
  "not-found": "This board does not exist, or you have no access to it.",
  "too-many-requests": "That was a lot in a short time. Wait a moment and try again.",
  "bad-file": "This file is not a board that Loadstone can read.",
  "unknown-problem": "There is no such problem.",
  unexpected: "Something went wrong on the server. Nothing was changed; try again.",
};

type Failed = Extract<ActionResult<never>, { ok: false }>;

function fail({ code, message, faults, retryAfterSeconds }: ActionFailure, requestId: string): Failed {
  return {
    ok: false,
    error: {
      code,
      message: message ?? MESSAGES[code],
      requestId,
      ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
      ...(faults === undefined ? {} : { faults }),
    },
  };
}

async function admit({
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
 * Makes an action: its input is parsed, the person found (or made), the limit taken, and only then the handler runs.
 * Whatever a handler throws is logged once, with the request id the client is shown, and answered as `unexpected`;
 * Next.js's own signals, such as a redirect, pass through.
 */
export function defineAction<Schema extends z.ZodType, Value>(
  schema: Schema,
  options: ActionOptions,
  handler: (input: z.infer<Schema>, scope: ActionScope) => Promise<Result<Value, ActionFailure>>,
): (input: z.input<Schema>) => Promise<ActionResult<Value>> {
  return async (input) => {
    const requestId = randomUUID();
    try {
      const parsed = schema.safeParse(input);
      if (!parsed.success)
        return fail({ code: "invalid", message: z.prettifyError(parsed.error) }, requestId);
      const admitted = await admit(options);
      if (!admitted.ok) return fail(admitted.error, requestId);
      const answer = await handler(parsed.data, { person: admitted.value, runtime: runtime() });
      return answer.ok ? answer : fail(answer.error, requestId);
    } catch (error) {
      unstable_rethrow(error);
      runtime().log.error({ err: error, requestId }, "an action failed");
      return fail({ code: "unexpected" }, requestId);
    }
  };
}
