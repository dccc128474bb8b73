import "server-only";
import type { IncomingMessage } from "node:http";
import type { Env } from "@/lib/server/env";
import type { People } from "@/lib/server/people/people";
import { sessionCookie } from "@/lib/server/people/session-cookie";

/** Who sent a request that Next.js does not see, from the session cookie; `null` for a stranger. Never makes anybody. */
export function personOfRequest(
  people: Pick<People, "findByToken">,
  env: Pick<Env, "publicUrl">,
): (request: Pick<IncomingMessage, "headers">) => Promise<string | null> {
  const { name } = sessionCookie(env);
  return async ({ headers }) => {
    const pairs = (headers.cookie ?? "").split(";").map((pair) => pair.trim());
    const token = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
    return (await people.findByToken(token))?.personId ?? null;
  };
}
