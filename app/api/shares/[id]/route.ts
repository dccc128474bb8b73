import { cookies } from "next/headers";
import { toProblemResponse } from "@/lib/server/http/to-problem-response";
import { runtime } from "@/lib/server/runtime";
import { showToken } from "@/lib/server/sharing/show-token";
import { visitCookie } from "@/lib/server/sharing/visit-cookie";

export const dynamic = "force-dynamic";

/**
 * Shows a share link's token, once: the browser is known by a cookie from then on. Whatever does not open the board is
 * the same 404: a wrong token, one that ran out, one that was revoked, a link that never was.
 */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { env } = runtime();
  const { name, options } = visitCookie(env);
  const jar = await cookies();
  const { id } = await params;
  const shown = await showToken(runtime(), { request, linkId: id, cookie: jar.get(name)?.value });
  if (!shown.ok) return toProblemResponse(shown.error.code, shown.error.retryAfterSeconds);
  jar.set(name, shown.value, options);
  return new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } });
}
