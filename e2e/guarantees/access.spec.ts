import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { APIRequestContext, Browser } from "@playwright/test";
import * as z from "zod";
import { postAction, servedActions } from "@/testing/actions";
import { guestOf, type Guest } from "@/testing/guest";
import { makeLink, type SharedLink } from "@/e2e/support/share";
import { expect, test } from "@/e2e/support/test";
import { PROBLEM, workedBoard } from "@/e2e/support/worked-board";

const ASKERS = ["owner", "viewer", "other", "nobody", "revoked"] as const;
type Asker = (typeof ASKERS)[number];
type Cast = { board: string; name: string; link: SharedLink; requests: Record<Asker, APIRequestContext> };

async function newPerson(browser: Browser, origin: string): Promise<Guest> {
  return guestOf(await browser.newContext({ baseURL: origin }), origin);
}

async function visit(who: Guest, link: SharedLink): Promise<void> {
  const shown = await who.request.post(`/api/shares/${link.id}`, {
    headers: { origin: who.origin },
    data: { token: link.token },
  });
  expect(shown.status()).toBe(204);
}

/** A board with a name that nothing else has, its owner, and everybody who may come to its doors. */
async function gather(owner: Guest, browser: Browser, origin: string): Promise<Cast> {
  const name = `Matrix ${Math.random().toString(36).slice(2)}`;
  const worked = workedBoard(2);
  const board = await owner.importBoard({ ...worked, about: { ...worked.about, name } });
  const [link, ended] = [await makeLink(owner, board), await makeLink(owner, board)];
  const [viewer, other, nobody, revoked] = [
    await newPerson(browser, origin),
    await newPerson(browser, origin),
    await newPerson(browser, origin),
    await newPerson(browser, origin),
  ];
  await visit(viewer, link);
  await visit(revoked, ended);
  await other.createBoard("own");
  await owner.act("revokeShareLink", { boardId: board, linkId: ended.id });
  const requests = {
    owner: owner.request,
    viewer: viewer.request,
    other: other.request,
    nobody: nobody.request,
    revoked: revoked.request,
  };
  return { board, name, link, requests };
}

/** Every route of the build that takes an id or is no page. */
function servedRoutes(): string[] {
  const folder = process.env["LOADSTONE_DIST_DIR"] ?? ".next-test";
  const text = readFileSync(join(folder, "server", "app-paths-manifest.json"), "utf8");
  const paths = Object.keys(z.record(z.string(), z.string()).parse(JSON.parse(text)));
  return paths
    .map((path) => path.replace(/\/(page|route)$/, ""))
    .filter((path) => path.includes("[id]") || path.startsWith("/api/"))
    .sort();
}

type Door = {
  route: string;
  method: "GET" | "POST";
  path: (cast: Cast) => string;
  data?: unknown;
  /** Who gets what is behind it; everybody else gets `else`. */
  opens: readonly Asker[];
  else: number;
};

const DOORS: readonly Door[] = [
  {
    route: "/boards/[id]",
    method: "GET",
    path: ({ board }) => `/boards/${board}`,
    opens: ["owner"],
    else: 404,
  },
  {
    route: "/api/boards/[id]/export",
    method: "GET",
    path: ({ board }) => `/api/boards/${board}/export`,
    opens: ["owner", "viewer"],
    else: 404,
  },
  // The page of a link is the same door for everybody who has not shown its token: the board's own owner too.
  { route: "/s/[id]", method: "GET", path: ({ link }) => `/s/${link.id}`, opens: ["viewer"], else: 200 },
  {
    route: "/api/shares/[id]",
    method: "POST",
    path: ({ link }) => `/api/shares/${link.id}`,
    data: { token: "lst_guess" },
    opens: [],
    else: 404,
  },
  {
    route: "/api/shares/[id]/ticket",
    method: "POST",
    path: ({ link }) => `/api/shares/${link.id}/ticket`,
    opens: ["viewer"],
    else: 404,
  },
];
/** They know no board. */
const BOARDLESS = ["/api/health", "/api/lab/ticket", "/api/learn/entries"];

test("every route opens to those who may, and to nobody else", async ({ guest, browser, baseURL }) => {
  expect(servedRoutes()).toEqual([...DOORS.map(({ route }) => route), ...BOARDLESS].sort());
  const cast = await gather(guest, browser, baseURL!);
  for (const door of DOORS) {
    for (const asker of ASKERS) {
      const which = `${door.method} ${door.route} by ${asker}`;
      const response = await cast.requests[asker].fetch(door.path(cast), {
        method: door.method,
        headers: { origin: baseURL! },
        ...(door.data === undefined ? {} : { data: door.data }),
      });
      const opens = door.opens.includes(asker);
      const text = await response.text();
      expect(response.status(), which).toBe(opens ? 200 : door.else);
      expect(text.includes(cast.name) || text.includes('"ticket"'), which).toBe(opens);
      expect(response.headers()["set-cookie"], which).toBeUndefined();
    }
  }
});

test("every action answers those who may, and nobody else, and nothing is changed by trying", async ({
  guest,
  browser,
  baseURL,
}) => {
  const cast = await gather(guest, browser, baseURL!);
  const { board: id, link } = cast;
  const mine = { boardId: id, linkId: link.id };
  /** In an order in which the owner can do them all, one after the other. */
  const actions: readonly (readonly [name: string, input: unknown, opens: readonly Asker[]])[] = [
    ["duplicateBoard", { id }, ["owner"]],
    ["issueTicket", { boardId: id }, ["owner"]],
    ["openWorkedBoard", { boardId: id }, []],
    ["renameBoard", { id, name: cast.name }, ["owner"]],
    ["recordTestResult", { boardId: id, test: "RD1", outcome: "passed", build: "1", note: "" }, ["owner"]],
    ["createShareLink", { boardId: id, label: "", days: 1 }, ["owner"]],
    ["listShareLinks", { boardId: id }, ["owner"]],
    ["changeShareExpiry", { ...mine, days: 7 }, ["owner"]],
    ["copySharedBoard", { linkId: link.id }, ["viewer"]],
    ["revokeShareLink", mine, ["owner"]],
    ["removeBoard", { id }, ["owner"]],
    ["restoreBoard", { id }, ["owner"]],
    ["removeBoard", { id }, ["owner"]],
    ["purgeBoard", { id }, ["owner"]],
  ];
  const makesOwn = ["createBoard", "createDoorBoard", "importBoard", "takeOverSystem"];
  expect([...new Set([...actions.map(([name]) => name), ...makesOwn])].sort()).toEqual(
    servedActions()
      .map(({ name }) => name)
      .sort(),
  );
  // Who may not first: what they try must leave the owner's own turn as it was.
  const inTurn = [...ASKERS].sort((a, b) => Number(a === "owner") - Number(b === "owner"));
  for (const [name, input, opens] of actions) {
    for (const asker of inTurn) {
      const answer = await postAction(cast.requests[asker], baseURL!, name, input);
      const text = await answer.text();
      const which = `${name} by ${asker}`;
      if (opens.includes(asker)) expect(text, which).toContain('"ok":true');
      // A worked walk is for boards that are defended: the owner of this one is told so.
      else if (name === "openWorkedBoard" && asker === "owner") expect(text).toContain('"code":"invalid"');
      else {
        expect(text, which).toContain('"code":"not-found"');
        expect(answer.headers()["set-cookie"], which).toBeUndefined();
      }
    }
  }
});

test("a link opens its own board and no other of its owner's", async ({ guest, stranger }) => {
  const [shown, hidden] = [await guest.createBoard(PROBLEM), await guest.createBoard(PROBLEM)];
  const link = await makeLink(guest, shown);
  await visit(stranger, link);
  expect((await stranger.request.get(`/api/boards/${shown}/export`)).status()).toBe(200);
  expect((await stranger.request.get(`/api/boards/${hidden}/export`)).status()).toBe(404);
  const boards = await stranger.request.get("/boards");
  expect(await boards.text()).not.toContain(shown);
  expect(await stranger.act("listShareLinks", { boardId: shown })).toMatchObject({ ok: false });
});
