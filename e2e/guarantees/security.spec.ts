import type { APIRequestContext, APIResponse, Page } from "@playwright/test";
import { postAction, servedActions } from "@/testing/actions";
import { statusOf } from "@/e2e/support/raw-http";
import { expectSaved, openBoard, showTab } from "@/e2e/support/studio";
import { expect, test } from "@/e2e/support/test";
import { PROBLEM, workedBoard } from "@/e2e/support/worked-board";

const CANARY = "loadstone-reference-";
const PUBLIC_PAGES = [
  "/",
  "/problems",
  `/problems/${PROBLEM}`,
  "/boards",
  "/boards/trash",
  "/review",
  "/streams",
  "/streams/conflict",
  "/lab",
  "/lab/tests",
  "/learn",
  "/learn/steps/s13",
];

function directives(response: APIResponse): ReadonlyMap<string, string> {
  const policy = response.headers()["content-security-policy"] ?? "";
  return new Map(
    policy.split("; ").map((part) => [part.split(" ")[0] ?? "", part.split(" ").slice(1).join(" ")]),
  );
}

test("every page has its headers, and scripts run by a nonce that is new each time", async ({
  request,
  guest,
}) => {
  const board = await guest.createBoard(PROBLEM);
  const nonces = new Set<string>();
  const paths = [...PUBLIC_PAGES, `/boards/${board}`, "/s/nobodys", "/nowhere"];
  for (const path of paths) {
    const response = await guest.request.get(path);
    const policy = directives(response);
    const scripts = policy.get("script-src") ?? "";
    expect(scripts, path).toMatch(/^'self' 'nonce-[\w+/=]{20,}'$/);
    expect(scripts, path).not.toContain("unsafe");
    for (const name of ["object-src", "base-uri", "frame-ancestors"])
      expect(policy.get(name), `${path} ${name}`).toBe("'none'");
    for (const name of ["connect-src", "worker-src"]) expect(policy.get(name), name).toBe("'self'");
    expect(response.headers(), path).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": path.startsWith("/s/") ? "no-referrer" : "same-origin",
      "x-frame-options": "DENY",
    });
    expect(response.headers()["x-powered-by"]).toBeUndefined();
    expect(response.headers()["cache-control"], path).toMatch(/no-store/);
    const nonce = /'nonce-([^']+)'/.exec(scripts)?.[1] ?? "";
    nonces.add(nonce);
    const html = await response.text();
    const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)([^>]*)>/g)].map(
      ([, attributes]) => attributes ?? "",
    );
    expect(
      inline.filter((attributes) => !attributes.includes(`nonce="${nonce}"`)),
      path,
    ).toEqual([]);
    // What the browser compiles of a file it can then use again: a nonce would make another file of it each time.
    const files = html.match(/<(?:script src=|link )[^>]*>/g) ?? [];
    expect(files.length, path).toBeGreaterThan(5);
    expect(
      files.filter((tag) => tag.includes("nonce=")),
      path,
    ).toEqual([]);
  }
  expect(nonces.size).toBe(paths.length);

  const file = await guest.request.get(`/api/boards/${board}/export`);
  expect(file.headers()["content-disposition"]).toMatch(/^attachment/);
  expect(file.headers()["cache-control"]).toBe("private, no-store");
  expect(directives(file).has("sandbox")).toBe(true);
  expect(directives(file).get("default-src")).toBe("'none'");
  expect((await request.get("/api/health")).headers()["x-content-type-options"]).toBe("nosniff");
});

test("the cookie is a guest's own: no script reads it, no other site sends it, and looking makes nobody", async ({
  page,
  context,
  guest,
}) => {
  for (const path of PUBLIC_PAGES) await page.goto(path);
  expect(await context.cookies()).toEqual([]);
  await guest.createBoard("own");
  const cookies = await context.cookies();
  expect(cookies).toMatchObject([
    { name: "loadstone", httpOnly: true, sameSite: "Lax", path: "/", secure: false },
  ]);
  expect(cookies[0]?.value).toMatch(/^[\w-]{43}$/);
  expect(await page.evaluate(() => document.cookie)).toBe("");
});

test("no page breaks its own policy", async ({ page, guest, troubles }) => {
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      // Onto the console, where this test's own watch over it will hear it.
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  for (const path of PUBLIC_PAGES) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  await openBoard(page, await guest.importBoard(workedBoard()));
  for (const tab of ["Step", "Decision", "Coach", "Inspect"] as const) await showTab(page, tab);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog", { name: "Find or do" })).toBeVisible();
  expect(troubles).toEqual([]);
});

test("the socket is for this site's pages alone", async ({ baseURL }) => {
  const { host } = new URL(baseURL!);
  const upgrade = [
    "Connection: Upgrade",
    "Upgrade: websocket",
    "Sec-WebSocket-Version: 13",
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
  ];
  const ask = (target: string, ...headers: string[]) =>
    statusOf(baseURL!, [`GET ${target} HTTP/1.1`, ...headers, ...upgrade]);
  expect(await ask("/collab", `Host: ${host}`, `Origin: ${baseURL!}`)).toContain(" 101 ");
  for (const origin of [
    "https://evil.example",
    "null",
    `http://evil.localhost.example`,
    `http://${host}.evil.example`,
  ]) {
    expect(await ask("/collab", `Host: ${host}`, `Origin: ${origin}`), origin).toContain(" 403 ");
  }
  expect(await ask("http://169.254.169.254/", `Host: ${host}`)).toContain(" 400 ");
  expect(await ask("/collab", "Host: evil.example")).toContain(" 421 ");
  expect(await statusOf(baseURL!, ["GET http://169.254.169.254/ HTTP/1.1", `Host: ${host}`])).toContain(
    " 400 ",
  );
  expect(await statusOf(baseURL!, ["GET / HTTP/1.1", "Host: evil.example"])).toContain(" 421 ");
});

test("an action asked for by another site does nothing", async ({ guest }) => {
  const id = await guest.createBoard(PROBLEM);
  const before = await guest.readBoard(id);
  const rename = servedActions().find(({ name }) => name === "renameBoard")!;
  const foreign = await guest.request.post(rename.page, {
    headers: {
      "next-action": rename.id,
      "content-type": "text/plain;charset=UTF-8",
      origin: "https://evil.example",
    },
    data: JSON.stringify([{ id, name: "Stolen" }]),
  });
  expect(foreign.status()).toBeGreaterThanOrEqual(400);
  expect(await guest.readBoard(id)).toEqual(before);
});

/** Everything that a page fetches while `visit` runs, with the answers to its actions. */
async function gather(page: Page, visit: () => Promise<void>): Promise<string[]> {
  const bodies: Promise<string>[] = [];
  page.on("response", (response) => {
    if (!/font|image/.test(response.headers()["content-type"] ?? ""))
      bodies.push(response.text().catch(() => ""));
  });
  await visit();
  return Promise.all(bodies);
}

test("nothing of a worked walk reaches a browser before the defence", async ({
  page,
  guest,
  browserName,
}) => {
  expect(browserName).toBe("chromium");
  const bodies = await gather(page, async () => {
    for (const path of PUBLIC_PAGES) await page.goto(path);
    await openBoard(page, await guest.createBoard(PROBLEM));
    await openBoard(page, await guest.importBoard(workedBoard(5)));
    for (const tab of ["Step", "Decision", "Coach", "Inspect"] as const) await showTab(page, tab);
    await expectSaved(page);
  });
  expect(bodies.length).toBeGreaterThan(20);
  expect(bodies.join("\n").length).toBeGreaterThan(500_000);
  expect(bodies.filter((body) => body.includes(CANARY)).map((body) => body.slice(0, 200))).toEqual([]);

  const own = await guest.createBoard(PROBLEM);
  const inputs: Record<string, unknown> = {
    createBoard: { problem: PROBLEM },
    openWorkedBoard: { boardId: own },
    duplicateBoard: { id: own },
    issueTicket: { boardId: own },
    renameBoard: { id: own, name: "x" },
  };
  for (const [name, input] of Object.entries(inputs)) {
    const answer = await (await postAction(guest.request, guest.origin, name, input)).text();
    expect(answer, name).not.toContain(CANARY);
  }
});

test("what is somebody else's and what never was are the same 404", async ({ guest, stranger, request }) => {
  const id = await guest.createBoard(PROBLEM);
  const removed = await stranger.createBoard("own");
  await stranger.act("removeBoard", { id: removed });
  expect((await guest.request.get(`/boards/${id}`)).status()).toBe(200);
  const look = async (from: APIRequestContext, board: string) => {
    const response = await from.get(`/boards/${board}`);
    const nonce = /'nonce-([^']+)'/.exec(response.headers()["content-security-policy"] ?? "")?.[1] ?? "";
    const text = (await response.text()).replaceAll(board, "<board>").replaceAll(nonce, "<nonce>");
    // Which line of the stream is ready first, and how they are cut into scripts, is chance.
    const lines = text
      .replaceAll('"])</script><script nonce="<nonce>">self.__next_f.push([1,"', "")
      .split("\\n");
    return { status: response.status(), lines: lines.sort() };
  };
  const never = await look(stranger.request, "A".repeat(id.length));
  expect(never.status).toBe(404);
  expect(await look(stranger.request, id)).toEqual(never);
  expect(await look(stranger.request, removed)).toEqual(never);
  expect(await look(request, id)).toEqual(never);
  for (const path of ["/problems/nothing-of-the-kind", "/boards/not%20an%20id", "/nowhere"])
    expect((await request.get(path)).status(), path).toBe(404);
  expect((await request.get(`/problems/${PROBLEM}`)).status()).toBe(200);
});

test("a GET changes nothing", async ({ guest }) => {
  const id = await guest.createBoard(PROBLEM);
  const before = await guest.readBoard(id);
  for (const { page, id: action } of servedActions()) {
    for (const path of [page.replace("nobodys", id), `${page.replace("nobodys", id)}?name=x&delete=1`]) {
      await guest.request.get(path, { headers: { "next-action": action } });
    }
  }
  expect(await guest.readBoard(id)).toEqual(before);
  for (const method of ["PUT", "PATCH", "DELETE", "POST"]) {
    expect((await guest.request.fetch(`/api/boards/${id}/export`, { method })).status(), method).toBe(405);
  }
});

test("no action answers for another person's board, and none is left untried", async ({
  guest,
  stranger,
  request,
}) => {
  const id = await guest.createBoard(PROBLEM);
  await stranger.createBoard("own");
  const before = await guest.readBoard(id);
  const inputs: Record<string, unknown> = {
    changeShareExpiry: { boardId: id, linkId: "l", days: 1 },
    copySharedBoard: { linkId: "l" },
    createShareLink: { boardId: id, label: "", days: 1 },
    duplicateBoard: { id },
    issueTicket: { boardId: id },
    listShareLinks: { boardId: id },
    openWorkedBoard: { boardId: id },
    purgeBoard: { id },
    recordTestResult: { boardId: id, test: "RD1", outcome: "passed", build: "1", note: "" },
    removeBoard: { id },
    renameBoard: { id, name: "Mine" },
    restoreBoard: { id },
    revokeShareLink: { boardId: id, linkId: "l" },
  };
  const makesOwn = ["createBoard", "createDoorBoard", "importBoard", "takeOverSystem"];
  expect(
    servedActions()
      .map(({ name }) => name)
      .sort(),
  ).toEqual([...Object.keys(inputs), ...makesOwn].sort());
  for (const [name, input] of Object.entries(inputs)) {
    expect(await stranger.act(name, input), name).toMatchObject({ ok: false, error: { code: "not-found" } });
    // Nobody at all: no cookie, and none is given for trying.
    const nobody = await postAction(request, guest.origin, name, input);
    expect(await nobody.text(), name).toContain('"code":"not-found"');
    expect(nobody.headers()["set-cookie"]).toBeUndefined();
  }
  for (const forged of [
    { id: "../../etc" },
    { id: { $ne: null } },
    { id: "__proto__" },
    [],
    null,
    "x".repeat(10_000),
  ]) {
    const answer = await guest.act("removeBoard", forged);
    expect(answer).toMatchObject({ ok: false });
  }
  expect(await guest.readBoard(id)).toEqual(before);
});
