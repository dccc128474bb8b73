import { describe, expect, it, vi } from "vitest";
import type { Board } from "@/lib/domain/board/board-schema";
import { LIBRARY_PAGE, readLibrary } from "@/lib/server/boards/read-library";
import { KEEP_REMOVED_DAYS } from "@/lib/server/boards/trash";
import { DATABASES } from "@/lib/server/testing/databases";
import { sampleBoard } from "@/lib/server/testing/sample-board";
import { serveRooms } from "@/lib/server/testing/serve-rooms";
import { startSharing } from "@/lib/server/testing/start-sharing";
import { temporaryFolder } from "@/lib/server/testing/temporary-folder";

const DAY_MS = 86_400_000;
const notFound = { ok: false, error: { code: "not-found" } };

function boardOf(name: string, kind: string, problem?: string): Board {
  const board = sampleBoard(name);
  const { web1 } = board.components as unknown as Record<"web1", Board["components"][never]>;
  const { problem: _sample, ...about } = board.about;
  return {
    ...board,
    about: { ...about, ...(problem && { problem: { slug: problem, contentVersion: "1" } }) },
    components: { web1: { ...web1, kind } } as Board["components"],
  };
}

async function startLibrary(kind: (typeof DATABASES)[number]) {
  const started = await startSharing(kind);
  const { runtime, stranger: reader } = started;
  const names = async (query: Parameters<typeof runtime.boards.list>[1]) =>
    (await runtime.boards.list(reader.personId, query)).map(({ name }) => name);
  for (const board of [
    boardOf("zebra crossing", "load-balancer"),
    boardOf("Apple store", "relational-database", "flash-sale"),
    boardOf("Äpfel 100%", "queue"),
  ])
    await runtime.boards.create(board, reader.personId);
  return { ...started, reader, names };
}

describe.each(DATABASES)("a person's boards on %s", (kind) => {
  it("are found by name, problem and kind of part, in any case and order of words", async () => {
    const { names } = await startLibrary(kind);
    expect(await names({ search: "STORE apple" })).toEqual(["Apple store"]);
    expect(await names({ search: "flash sale" })).toEqual(["Apple store"]);
    expect(await names({ search: "load balancer" })).toEqual(["zebra crossing"]);
    expect(await names({ search: "äpfel" })).toEqual(["Äpfel 100%"]);
    expect(await names({ search: "apple balancer" })).toEqual([]);
    expect(await names({ search: "a small shop" })).toEqual([]);
  });

  it("are not found by the signs that a database takes for anything", async () => {
    const { names } = await startLibrary(kind);
    expect(await names({ search: "100%" })).toEqual(["Äpfel 100%"]);
    expect(await names({ search: "zebra%store" })).toEqual([]);
    expect(await names({ search: "zebra' OR '1'='1" })).toEqual([]);
    expect(await names({ search: "%" })).toHaveLength(3);
  });

  it("stand in the order of editing or of names, and come by the page", async () => {
    const { runtime, reader, names } = await startLibrary(kind);
    expect((await names({ sort: "name" })).filter((name) => !name.startsWith("Ä"))).toEqual([
      "Apple store",
      "zebra crossing",
    ]);
    const [first] = await runtime.boards.list(reader.personId, { search: "zebra" });
    await runtime.boards.rename(first!.id, reader.personId, "Zebra, renamed");
    expect((await names({}))[0]).toBe("Zebra, renamed");
    expect(await names({ search: "renamed balancer" })).toEqual(["Zebra, renamed"]);
    const pages = [await names({ most: 2 }), await names({ skip: 2, most: 2 })];
    expect(pages.map((page) => page.length)).toEqual([2, 1]);
    expect(new Set(pages.flat())).toEqual(new Set(await names({})));
    expect(await runtime.boards.count(reader.personId, { search: "zebra", most: 1 })).toBe(1);
  });

  it("come as a page of fifty, the last one where there are fewer pages than asked for", async () => {
    const { runtime, reader } = await startLibrary(kind);
    for (let count = 0; count < LIBRARY_PAGE; count += 1)
      await runtime.boards.create(sampleBoard(`Many ${String(count)}`), reader.personId);
    const read = (page: number, search = "") =>
      readLibrary(runtime.boards, reader.personId, { search, sort: "edited", page });
    expect(await read(1)).toMatchObject({
      matching: LIBRARY_PAGE + 3,
      all: LIBRARY_PAGE + 3,
      trash: 0,
      page: 1,
    });
    expect((await read(1)).boards).toHaveLength(LIBRARY_PAGE);
    expect(await read(9)).toMatchObject({ page: 2 });
    expect((await read(9)).boards).toHaveLength(3);
    expect(await read(2, "many")).toMatchObject({ page: 1, matching: LIBRARY_PAGE, all: LIBRARY_PAGE + 3 });
    expect(await readLibrary(runtime.boards, undefined, { search: "", sort: "name", page: 3 })).toEqual({
      boards: [],
      matching: 0,
      all: 0,
      trash: 0,
      page: 1,
    });
  });

  it("are drawn small, as they are on the board", async () => {
    const { runtime, reader } = await startLibrary(kind);
    const [apple] = await runtime.boards.list(reader.personId, { search: "apple" });
    expect(apple?.thumbnail?.boxes.map((box) => box[4])).toEqual(["data"]);
  });

  it("lie in the trash until they are restored, deleted for good, or a month has passed", async () => {
    const { runtime, owner, board, names, reader } = await startLibrary(kind);
    const { boards, database, updates } = runtime;
    await boards.rename(board.id, owner.personId, "Thrown away");
    await boards.remove(board.id, owner.personId);
    expect(await boards.purge("nothing", owner.personId)).toEqual(notFound);
    expect(await boards.purge(board.id, reader.personId)).toEqual(notFound);
    const [inTrash] = await boards.list(owner.personId, { inTrash: true });
    expect(inTrash).toMatchObject({
      id: board.id,
      name: "Thrown away",
      deletedAt: expect.any(String) as string,
    });
    expect(await names({ inTrash: true })).toEqual([]);
    await boards.restore(board.id, owner.personId);
    expect(await boards.purge(board.id, owner.personId)).toEqual(notFound);
    expect(await boards.list(owner.personId)).toMatchObject([{ deletedAt: null }]);
    await boards.remove(board.id, owner.personId);
    const almost = new Date(Date.now() - (KEEP_REMOVED_DAYS - 1) * DAY_MS);
    await database.board.update({ where: { id: board.id }, data: { deletedAt: almost } });
    expect(await boards.purgeRemoved()).toBe(0);
    expect(await boards.purge(board.id, owner.personId)).toEqual({ ok: true, value: { id: board.id } });
    expect(await boards.restore(board.id, owner.personId)).toEqual(notFound);
    expect(await updates.readAfter({ boardId: board.id, generation: 1 }, 0)).toEqual([]);
    expect(await database.board.count({ where: { id: board.id } })).toBe(0);
  });

  it("keep their edits when they are restored in the moment of being purged", async () => {
    const { runtime, owner, board } = await startSharing(kind);
    const { boards, database, updates } = runtime;
    await boards.rename(board.id, owner.personId, "Kept");
    await boards.remove(board.id, owner.personId);
    const longAgo = new Date(Date.now() - 31 * DAY_MS);
    await database.board.update({ where: { id: board.id }, data: { deletedAt: longAgo } });
    const found = vi.spyOn(database.board, "findMany");
    found.mockImplementationOnce((async () => {
      await boards.restore(board.id, owner.personId);
      return [{ id: board.id }];
    }) as unknown as typeof database.board.findMany);
    expect(await boards.purgeRemoved()).toBe(0);
    expect(await updates.readAfter({ boardId: board.id, generation: 1 }, 0)).toHaveLength(1);
    expect(await boards.open(board.id, owner.personId)).toMatchObject({ ok: true });
  });

  it("with a name that PostgreSQL would not keep are listed all the same", async () => {
    const { runtime, reader } = await startSharing(kind).then((started) => ({
      ...started,
      reader: started.stranger,
    }));
    const made = await runtime.boards.create(sampleBoard("One\u0000two \ud83d"), reader.personId);
    expect(made.name).toMatch(/^Onetwo /);
  });
});

describe("rows that an older version wrote", () => {
  it("are derived anew after the next start, as not edited", async () => {
    const folder = temporaryFolder();
    const before = await serveRooms(folder);
    const owner = await before.runtime.people.mintGuest();
    const board = await before.runtime.boards.create(sampleBoard(), owner.personId);
    const blank = { thumbnail: null, searchText: "", nameKey: "", projectionVersion: 0 };
    await before.runtime.database.board.updateMany({ data: blank });
    await before.close();
    const after = await serveRooms(folder);
    await vi.waitFor(
      async () => {
        const [row] = await after.runtime.boards.list(owner.personId, { search: "small shop" });
        expect(row).toEqual(board);
      },
      { timeout: 20_000 },
    );
    expect(board.thumbnail?.boxes).toHaveLength(1);
    await after.close();
  });
});
