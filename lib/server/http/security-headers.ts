import "server-only";
import type { Env } from "@/lib/server/env";

const YEAR_SECONDS = 31_536_000;

/** The Content-Security-Policy of one response. Scripts run by nonce; in development React needs `eval` for its traces. */
export function contentSecurityPolicy(nonce: string, mode: Env["mode"]): string {
  const evaluate = mode === "development" ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluate}`,
    // The canvas places its nodes by style attributes, which cannot carry a nonce.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** The policy of answers that are data and never a page, above all of downloads: should one be opened, it can do nothing. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** The headers every response carries. `path` begins with a slash; what lies under `/api/` and `/streams/` is data and not a page. HSTS comes only with an https PUBLIC_URL. */
export function securityHeaders(
  path: string,
  nonce: string,
  env: Pick<Env, "mode" | "publicUrl">,
): ReadonlyMap<string, string> {
  const headers = new Map([
    [
      "Content-Security-Policy",
      path.startsWith("/api/") || path.startsWith("/streams/")
        ? DATA_POLICY
        : contentSecurityPolicy(nonce, env.mode),
    ],
    ["X-Content-Type-Options", "nosniff"],
    ["Referrer-Policy", "same-origin"],
    ["X-Frame-Options", "DENY"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Cross-Origin-Resource-Policy", "same-origin"],
    ["Permissions-Policy", "camera=(), microphone=(), geolocation=()"],
  ]);
  if (env.publicUrl?.protocol === "https:") {
    headers.set("Strict-Transport-Security", `max-age=${String(YEAR_SECONDS)}; includeSubDomains`);
  }
  return headers;
}
