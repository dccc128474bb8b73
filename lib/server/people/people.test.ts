import { expect, it, describe } from "vitest";
import { openSqlite } from "@/lib/server/database/open-sqlite";
import { createPeople, SESSION_DAYS } from "@/lib/server/people/people";
import { sessionCookie } from "@/lib/server/people/session-cookie";
import { temporaryFolder } from "@/lib/server/testing/temporary-folder";

async function start() {
  const database = await openSqlite(temporaryFolder());
  const clock = { now: new Date("2026-01-01T00:00:00Z") };
  const ended: string[] = [];
  const people = createPeople({
    database: database.client,
    now: () => clock.now,
    onSessionEnded: (id) => ended.push(id),
  });
  return { database, clock, ended, people };
}

describe("people", () => {
  it("finds a guest by the token, and keeps no token", async () => {
    const { database, people } = await start();
    const { token, ...guest } = await people.mintGuest();
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await people.findByToken(token)).toEqual(guest);
    expect(JSON.stringify(await database.client.session.findMany())).not.toContain(token);
    await database.close();
  });

  it("finds nobody by a foreign, empty or oversized token", async () => {
    const { database, people } = await start();
    await people.mintGuest();
    for (const token of [undefined, "", "x".repeat(43), "x".repeat(100_000)])
      expect(await people.findByToken(token)).toBeNull();
    await database.close();
  });

  it("ends a session after half a year unused, and moves its end with use", async () => {
    const { database, people, clock } = await start();
    const { token } = await people.mintGuest();
    clock.now = new Date(clock.now.getTime() + (SESSION_DAYS - 1) * 86_400_000);
    expect(await people.findByToken(token)).not.toBeNull();
    clock.now = new Date(clock.now.getTime() + (SESSION_DAYS - 1) * 86_400_000);
    expect(await people.findByToken(token)).not.toBeNull();
    clock.now = new Date(clock.now.getTime() + (SESSION_DAYS + 1) * 86_400_000);
    expect(await people.findByToken(token)).toBeNull();
    expect(await people.purgeExpired()).toBe(1);
    await database.close();
  });

  it("ends a session at once when asked", async () => {
    const { database, people, ended } = await start();
    const { token, sessionId } = await people.mintGuest();
    await people.endSession(sessionId);
    expect(await people.findByToken(token)).toBeNull();
    expect(ended).toEqual([sessionId]);
    await database.close();
  });
});

describe("sessionCookie", () => {
  it("is bound to the host and Secure behind https, and plain over http", () => {
    expect(sessionCookie({ publicUrl: new URL("https://a.example") })).toMatchObject({
      name: "__Host-loadstone",
      options: { secure: true, httpOnly: true, sameSite: "lax", path: "/" },
    });
    expect(sessionCookie({ publicUrl: undefined })).toMatchObject({
      name: "loadstone",
      options: { secure: false, httpOnly: true },
    });
  });
});
