import "server-only";
import type { Env } from "@/lib/server/env";
import { SESSION_DAYS } from "@/lib/server/people/people";

/** The session cookie's name and attributes. */
export interface SessionCookie {
  readonly name: string;
  readonly options: {
    readonly httpOnly: true;
    readonly sameSite: "lax";
    readonly path: "/";
    readonly secure: boolean;
    readonly maxAge: number;
  };
}

/**
 * Guarantees a cookie no script can read and no foreign site can send along with a write. The `__Host-` prefix and
 * Secure come only with an https PUBLIC_URL: over plain http on a local network the browser would drop such a cookie.
 */
export function sessionCookie(env: Pick<Env, "publicUrl">): SessionCookie {
  const secure = env.publicUrl?.protocol === "https:";
  return {
    name: secure ? "__Host-loadstone" : "loadstone",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge: SESSION_DAYS * 86_400 },
  };
}
