import "server-only";
import { cookies, headers } from "next/headers";
import { ADDRESS_HEADER } from "@/lib/server/http/client-address";
import type { LimitVerdict } from "@/lib/server/limits";
import { currentPerson } from "@/lib/server/people/current-person";
import type { CurrentPerson } from "@/lib/server/people/people";
import { sessionCookie } from "@/lib/server/people/session-cookie";
import { runtime } from "@/lib/server/runtime";

/**
 * Who asks; a visitor becomes a guest here, with a cookie. Only an action may call this, since rendering cannot set
 * cookies. Not `ok` when too many guests came from one address.
 */
export async function ensurePerson(): Promise<
  { ok: true; person: CurrentPerson } | Extract<LimitVerdict, { ok: false }>
> {
  const known = await currentPerson();
  if (known !== null) return { ok: true, person: known };
  const { env, limits, people } = runtime();
  const address = (await headers()).get(ADDRESS_HEADER) ?? "unknown";
  const allowance = await limits.take("mintGuest", address);
  if (!allowance.ok) return allowance;
  const { token, ...person } = await people.mintGuest();
  const { name, options } = sessionCookie(env);
  (await cookies()).set(name, token, options);
  return { ok: true, person };
}
