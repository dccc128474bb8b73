import "server-only";
import { SCREEN_PATH } from "@/lib/domain/sessions/lab/screen-address";
import type { Env } from "@/lib/server/env";
import { isStreamPath } from "@/lib/server/http/is-stream-path";

const YEAR_SECONDS = 31_536_000;

/** Whether pages of ours hold this one in a frame: only a screen of the lab is one. */
function isFramed(path: string): boolean {
  return path.split("?", 1)[0] === SCREEN_PATH;
}

/**
 * The Content-Security-Policy of the response for `path`. Files of our own run, and what stands in the page by its nonce
 * (decision 18); in development React needs `eval` for its traces. No page may be framed, but a screen of the lab by our own pages.
 */
export function contentSecurityPolicy(path: string, nonce: string, mode: Env["mode"]): string {
  const evaluate = mode === "development" ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${evaluate}`,
    // The canvas places its nodes by style attributes, which cannot carry a nonce.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${isFramed(path) ? "'self'" : "'none'"}`,
  ].join("; ");
}

/** The policy of answers that are data and never a page, above all of downloads: should one be opened, it can do nothing. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** Pages and doors of share links: their addresses go nowhere, and no index keeps them. */
const SHARED_PATH = /^\/(s|api\/shares)(\/|\?|$)/;

/** The headers every response carries. `path` begins with a slash; what lies under `/api/` and `/streams/<token>/` is data and not a page. HSTS comes only with an https PUBLIC_URL. */
export function securityHeaders(
  path: string,
  nonce: string,
  env: Pick<Env, "mode" | "publicUrl">,
): ReadonlyMap<string, string> {
  const headers = new Map([
    [
      "Content-Security-Policy",
      path.startsWith("/api/") || isStreamPath(path)
        ? DATA_POLICY
        : contentSecurityPolicy(path, nonce, env.mode),
    ],
    ["X-Content-Type-Options", "nosniff"],
    ["Referrer-Policy", "same-origin"],
    ["X-Frame-Options", isFramed(path) ? "SAMEORIGIN" : "DENY"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Cross-Origin-Resource-Policy", "same-origin"],
    ["Permissions-Policy", "camera=(), microphone=(), geolocation=()"],
  ]);
  if (SHARED_PATH.test(path)) {
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("X-Robots-Tag", "noindex, nofollow");
  }
  if (env.publicUrl?.protocol === "https:") {
    headers.set("Strict-Transport-Security", `max-age=${String(YEAR_SECONDS)}; includeSubDomains`);
  }
  return headers;
}
