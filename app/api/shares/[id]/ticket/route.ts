import { toProblemResponse } from "@/lib/server/http/to-problem-response";
import { runtime } from "@/lib/server/runtime";
import { currentVisit } from "@/lib/server/sharing/current-visit";

export const dynamic = "force-dynamic";

/**
 * A ticket to look at the board of a share link, for a browser that has shown its token: good once, for 60 seconds. A
 * route and no action: a line that comes back must not wait for what the router is at.
 */
export async function POST(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { boards, limits, visits } = runtime();
  const { id } = await params;
  const visit = await currentVisit({ linkId: id });
  if (visit === null) return toProblemResponse("not-found");
  const allowance = await limits.take("issueTicket", visit.visitId);
  if (!allowance.ok) return toProblemResponse("too-many-requests", allowance.retryAfterSeconds);
  const issued = await boards.issueTicket(visit.boardId, visit);
  if (!issued.ok) return toProblemResponse(issued.error.code);
  await visits.touch(id);
  return Response.json(issued.value, { headers: { "Cache-Control": "no-store" } });
}
