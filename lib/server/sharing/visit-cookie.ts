import "server-only";
import type { Env } from "@/lib/server/env";
import { VISIT_DAYS } from "@/lib/server/sharing/visits";

/** The visit cookie's name and attributes. */
export interface VisitCookie {
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
 * The cookie of a browser that looks by share links: it is nobody's, and opens what tokens it has shown. Not readable by
 * scripts; bound to the host and Secure behind https, as the session's own.
 */
export function visitCookie(env: Pick<Env, "publicUrl">): VisitCookie {
  const secure = env.publicUrl?.protocol === "https:";
  return {
    name: secure ? "__Host-loadstone-visit" : "loadstone-visit",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge: VISIT_DAYS * 86_400 },
  };
}
