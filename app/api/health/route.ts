import { runtime } from "@/lib/server/runtime";

export const dynamic = "force-dynamic";

/** Says whether edits can be stored: 200 when they can, 503 when not. */
export async function GET(): Promise<Response> {
  const health = await runtime().health();
  return Response.json(health, {
    status: health.status === "ok" ? 200 : 503,
    headers: { "Cache-Control": "no-store" },
  });
}
