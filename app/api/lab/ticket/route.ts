import * as z from "zod";
import { toProblemResponse } from "@/lib/server/http/to-problem-response";
import { ADDRESS_HEADER } from "@/lib/server/http/client-address";
import { ensurePerson } from "@/lib/server/people/ensure-person";
import { runtime } from "@/lib/server/runtime";

export const dynamic = "force-dynamic";

/** `other`: in the name of a new guest, whose cookie nobody gets; for a stranger, or for somebody who will be let in. */
const askedSchema = z.strictObject({ as: z.enum(["owner", "other"]) });

function answer(ticket: string): Response {
  return Response.json({ ticket }, { headers: { "Cache-Control": "no-store" } });
}

async function ticketOfOther(address: string): Promise<Response> {
  const { limits, people, sessions } = runtime();
  const allowance = await limits.take("mintGuest", address);
  if (!allowance.ok) return toProblemResponse("too-many-requests", allowance.retryAfterSeconds);
  const { personId, sessionId } = await people.mintGuest();
  return answer(await sessions.tickets.issue({ personId, sessionId }));
}

/** A ticket to open a lab's socket: good once, for 60 seconds. A visitor becomes a guest by asking. */
export async function POST(request: Request): Promise<Response> {
  const { limits, sessions } = runtime();
  const asked = askedSchema.safeParse(await request.json().catch(() => null));
  if (!asked.success) return toProblemResponse("malformed");
  const known = await ensurePerson();
  if (!known.ok) return toProblemResponse("too-many-requests", known.retryAfterSeconds);
  const allowance = await limits.take("labTicket", known.person.personId);
  if (!allowance.ok) return toProblemResponse("too-many-requests", allowance.retryAfterSeconds);
  if (asked.data.as === "other") return ticketOfOther(request.headers.get(ADDRESS_HEADER) ?? "unknown");
  return answer(await sessions.tickets.issue(known.person));
}
