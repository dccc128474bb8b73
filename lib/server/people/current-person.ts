import "server-only";
import { cookies } from "next/headers";
import type { CurrentPerson } from "@/lib/server/people/people";
import { sessionCookie } from "@/lib/server/people/session-cookie";
import { runtime } from "@/lib/server/runtime";

/** Who asks, from the session cookie; `null` for a visitor who has done nothing yet. Never makes anybody. */
export async function currentPerson(): Promise<CurrentPerson | null> {
  const { env, people } = runtime();
  const jar = await cookies();
  return people.findByToken(jar.get(sessionCookie(env).name)?.value);
}
