import { join } from "node:path";
import SqliteFile from "better-sqlite3";
import { expect, it, vi } from "vitest";
import { startBoard } from "@/lib/server/testing/start-board";
import { serveRooms } from "@/lib/server/testing/serve-rooms";
import { temporaryFolder } from "@/lib/server/testing/temporary-folder";

const DAY_MS = 86_400_000;

/** Makes it so that the rows, in the order in which they were logged, were folded this many days ago. */
function age(folder: string, ...days: number[]): void {
  const file = new SqliteFile(join(folder, "updates.db"));
  days.forEach((count, index) => {
    file
      .prepare("UPDATE board_update SET folded_at = ? WHERE id = ? AND folded_at IS NOT NULL")
      .run(Date.now() - count * DAY_MS, index + 1);
  });
  file.close();
}

it("a server that starts keeps a week of folded edits, and the board whole", async () => {
  const folder = temporaryFolder();
  const { runtime, owner, board, stop } = await startBoard(folder);
  for (const name of ["First", "Second", "Third"])
    await runtime.boards.rename(board.id, owner.personId, name);
  await stop();
  age(folder, 30, 8, 6);
  const again = await serveRooms(folder);
  const room = { boardId: board.id, generation: 1 };
  await vi.waitFor(async () => {
    expect((await again.runtime.updates.readAfter(room, 0)).map(({ id }) => id)).toEqual([3]);
  });
  expect(await again.runtime.boards.read(board.id, owner.personId)).toMatchObject({
    value: { about: { name: "Third" }, components: { web1: { name: "Web" } } },
  });
  await again.close();
});
