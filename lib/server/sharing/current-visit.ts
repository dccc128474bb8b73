import "server-only";
import { cookies } from "next/headers";
import type { LinkVisit } from "@/lib/server/boards/asker";
import { runtime } from "@/lib/server/runtime";
import { visitCookie } from "@/lib/server/sharing/visit-cookie";

/** The visit of the browser that asks, to a link or to whichever link opens a board; `null` without one. Never makes any. */
export async function currentVisit(of: { linkId: string } | { boardId: string }): Promise<LinkVisit | null> {
  const { env, visits } = runtime();
  const jar = await cookies();
  return visits.find(jar.get(visitCookie(env).name)?.value, of);
}
