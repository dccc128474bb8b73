import "server-only";

const PROBLEMS = {
  "not-found": { status: 404, title: "There is no such board, or you have no access to it." },
  malformed: { status: 400, title: "This was not what is expected here." },
  "too-many-requests": { status: 429, title: "Too many requests. Wait a moment and try again." },
} as const;

/** Why a route handler answers without what was asked for. */
export type ProblemCode = keyof typeof PROBLEMS;

/** A refusal as `application/problem+json`, with Retry-After where the wait is known. */
export function toProblemResponse(code: ProblemCode, retryAfterSeconds?: number): Response {
  const { status, title } = PROBLEMS[code];
  const headers = new Headers({ "Content-Type": "application/problem+json", "Cache-Control": "no-store" });
  if (retryAfterSeconds !== undefined) headers.set("Retry-After", String(retryAfterSeconds));
  return new Response(JSON.stringify({ type: `about:blank#${code}`, title, status, code }), {
    status,
    headers,
  });
}
