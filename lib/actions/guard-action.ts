import "server-only";
import { randomUUID } from "node:crypto";
import { unstable_rethrow } from "next/navigation";
import * as z from "zod";
import type { ActionError, ActionResult } from "@/lib/actions/action-result";
import { runtime } from "@/lib/server/runtime";
import type { Result } from "@/lib/shared/result";

/** An expected refusal by a handler; its words come from here unless it brings better ones. */
export type ActionFailure = Pick<ActionError, "code" | "faults" | "retryAfterSeconds"> & {
  readonly message?: string;
};

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

/**
 * What every action has in common: its input is parsed before anything else, and whatever is thrown is logged once, with
 * the request id the client is shown, and answered as `unexpected`. Next.js's own signals, such as a redirect, pass through.
 */
export function guardAction<Schema extends z.ZodType, Value>(
  schema: Schema,
  answer: (input: z.infer<Schema>) => Promise<Result<Value, ActionFailure>>,
): (input: z.input<Schema>) => Promise<ActionResult<Value>> {
  return async (input) => {
    const requestId = randomUUID();
    try {
      const parsed = schema.safeParse(input);
      if (!parsed.success)
        return fail({ code: "invalid", message: z.prettifyError(parsed.error) }, requestId);
      const answered = await answer(parsed.data);
      return answered.ok ? answered : fail(answered.error, requestId);
    } catch (error) {
      unstable_rethrow(error);
      runtime().log.error({ err: error, requestId }, "an action failed");
      return fail({ code: "unexpected" }, requestId);
    }
  };
}
