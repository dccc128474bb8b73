import { toProblemResponse } from "@/lib/server/http/to-problem-response";
import { ensurePerson } from "@/lib/server/people/ensure-person";
import { runtime } from "@/lib/server/runtime";

export const dynamic = "force-dynamic";

/** A ticket to open the lab's socket: good once, for 60 seconds. A visitor becomes a guest by asking. */
export async function POST(): Promise<Response> {
  const { limits, sessions } = runtime();
  const known = await ensurePerson();
  if (!known.ok) return toProblemResponse("too-many-requests", known.retryAfterSeconds);
  const allowance = await limits.take("issueTicket", known.person.personId);
  if (!allowance.ok) return toProblemResponse("too-many-requests", allowance.retryAfterSeconds);
  const ticket = await sessions.tickets.issue(known.person);
  return Response.json({ ticket }, { headers: { "Cache-Control": "no-store" } });
}
