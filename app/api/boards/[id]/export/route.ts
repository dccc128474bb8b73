import { writeBoardFile } from "@/lib/domain/exchange/write-board-file";
import { exportFileName } from "@/lib/server/boards/export-file-name";
import { toProblemResponse } from "@/lib/server/http/to-problem-response";
import { currentPerson } from "@/lib/server/people/current-person";
import { runtime } from "@/lib/server/runtime";

export const dynamic = "force-dynamic";

/** The board as a file that `importBoard` reads back; 404 for a board that is not this person's. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { boards, limits } = runtime();
  const person = await currentPerson();
  const { id } = await params;
  if (person === null) return toProblemResponse("not-found");
  const allowance = await limits.take("exportBoard", person.personId);
  if (!allowance.ok) return toProblemResponse("too-many-requests", allowance.retryAfterSeconds);
  const board = await boards.read(id, person.personId);
  if (!board.ok) return toProblemResponse(board.error.code);
  return new Response(writeBoardFile(board.value), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; ${exportFileName(board.value.about.name)}`,
      "Cache-Control": "private, no-store",
    },
  });
}
