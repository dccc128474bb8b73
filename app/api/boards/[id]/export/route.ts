import { writeBoardFile } from "@/lib/domain/exchange/write-board-file";
import { exportFileName } from "@/lib/server/boards/export-file-name";
import { toProblemResponse } from "@/lib/server/http/to-problem-response";
import { currentPerson } from "@/lib/server/people/current-person";
import { runtime } from "@/lib/server/runtime";
import { currentVisit } from "@/lib/server/sharing/current-visit";

export const dynamic = "force-dynamic";

/** The board as a file that `importBoard` reads back; 404 for a board that is neither this person's nor opened by a link that this browser has shown. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { boards, limits } = runtime();
  const { id } = await params;
  const [person, visit] = [await currentPerson(), await currentVisit({ boardId: id })];
  const asker = person?.personId ?? visit?.visitId;
  if (asker === undefined) return toProblemResponse("not-found");
  const allowance = await limits.take("exportBoard", asker);
  if (!allowance.ok) return toProblemResponse("too-many-requests", allowance.retryAfterSeconds);
  const own = await boards.read(id, person?.personId ?? null);
  const board = own.ok ? own : await boards.read(id, visit);
  if (!board.ok) return toProblemResponse(board.error.code);
  return new Response(writeBoardFile(board.value), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; ${exportFileName(board.value.about.name)}`,
      "Cache-Control": "private, no-store",
    },
  });
}
