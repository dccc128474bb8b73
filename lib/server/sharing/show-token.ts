import "server-only";
import * as z from "zod";
import { ADDRESS_HEADER } from "@/lib/server/http/client-address";
import { isOwnOrigin } from "@/lib/server/http/origin";
import type { Runtime } from "@/lib/server/runtime";
import { err, ok, type Result } from "@/lib/shared/result";

const LARGEST_BODY = 1_024;
const bodySchema = z.strictObject({ token: z.string().max(200) });

/** Why a token opens nothing. `not-found` is one answer for every reason. */
export type ShowFailure = { code: "not-found" | "too-many-requests"; retryAfterSeconds?: number };

/** What is asked with. */
export interface ShownToken {
  /** With `{ "token": … }` as its body; from one of our own pages. */
  readonly request: Request;
  readonly linkId: string;
  readonly cookie: string | undefined;
}

async function readToken(request: Request): Promise<string> {
  const length = request.headers.get("content-length") ?? "";
  if (!/^\d{1,6}$/.test(length) || Number(length) > LARGEST_BODY) return "";
  try {
    return bodySchema.parse(await request.json()).token;
  } catch {
    return ""; // Whatever cannot be read is a token that opens nothing.
  }
}

/**
 * Answers with the cookie of a browser that showed a token which opens the link. Twenty that open nothing are allowed in
 * a minute from one address; good ones do not count.
 */
export async function showToken(
  { env, limits, visits }: Pick<Runtime, "env" | "limits" | "visits">,
  { request, linkId, cookie }: ShownToken,
): Promise<Result<string, ShowFailure>> {
  const { headers } = request;
  const address = headers.get(ADDRESS_HEADER) ?? "unknown";
  for (const limit of ["showToken", "guessToken"] as const) {
    const allowance = await limits.take(limit, address);
    if (!allowance.ok)
      return err({ code: "too-many-requests", retryAfterSeconds: allowance.retryAfterSeconds });
  }
  const isOurs = isOwnOrigin(
    headers.get("origin") ?? undefined,
    headers.get("host") ?? undefined,
    env.publicUrl,
  );
  const shown = await visits.show({ linkId, token: isOurs ? await readToken(request) : "", cookie });
  if (shown === null) return err({ code: "not-found" });
  await limits.giveBack("guessToken", address);
  return ok(shown);
}
