import { describe, expect, it, vi } from "vitest";
import { readEnv } from "@/lib/server/env";
import { ADDRESS_HEADER } from "@/lib/server/http/client-address";
import { createLimits, LIMITS } from "@/lib/server/limits";
import { showToken } from "@/lib/server/sharing/show-token";

const TOKEN = `lst_${"a".repeat(43)}`;
const notFound = { ok: false, error: { code: "not-found" } };

function start() {
  const show = vi.fn(({ token }: { token: string }) => Promise.resolve(token === TOKEN ? "cookie" : null));
  const asked = { env: readEnv({}), limits: createLimits(), visits: { show, find: vi.fn(), touch: vi.fn() } };
  const post = (body: string, headers: Record<string, string> = {}, address = "10.0.0.1") =>
    showToken(asked, {
      request: new Request("http://localhost/api/shares/l", {
        method: "POST",
        body,
        headers: {
          host: "localhost:3000",
          origin: "http://localhost:3000",
          "content-length": String(Buffer.byteLength(body)),
          [ADDRESS_HEADER]: address,
          ...headers,
        },
      }),
      linkId: "l",
      cookie: undefined,
    });
  const good = (address?: string) => post(JSON.stringify({ token: TOKEN }), {}, address);
  const bad = (address?: string) => post(JSON.stringify({ token: "lst_guess" }), {}, address);
  return { post, good, bad, show };
}

describe("showing a token", () => {
  it("answers a good one with the cookie, and every other with the same refusal", async () => {
    const { post, good } = start();
    expect(await good()).toEqual({ ok: true, value: "cookie" });
    for (const body of [
      "",
      "{}",
      "not json",
      "null",
      JSON.stringify({ token: 1 }),
      JSON.stringify({ token: TOKEN, more: 1 }),
      JSON.stringify({ token: "x".repeat(201) }),
      JSON.stringify({ token: TOKEN, pad: "x".repeat(2_000) }),
    ])
      expect(await post(body), body.slice(0, 40)).toEqual(notFound);
  });

  it("is for our own pages: with another site's origin a good one opens nothing", async () => {
    const { post } = start();
    for (const origin of ["https://evil.example", "null", "http://localhost:3001"])
      expect(await post(JSON.stringify({ token: TOKEN }), { origin }), origin).toEqual(notFound);
  });

  it("reads no body whose length is not told beforehand", async () => {
    const { post } = start();
    for (const length of ["", "many", "999999"])
      expect(await post(JSON.stringify({ token: TOKEN }), { "content-length": length })).toEqual(notFound);
  });

  it("looks nothing up any more after twenty wrong ones in a minute, from that address alone", async () => {
    const { good, bad, show } = start();
    for (let count = 0; count < LIMITS.guessToken.points; count += 1) expect(await bad()).toEqual(notFound);
    show.mockClear();
    const blocked = { ok: false, error: { code: "too-many-requests" } };
    expect(await bad()).toMatchObject(blocked);
    expect(await good()).toMatchObject(blocked);
    expect(show).not.toHaveBeenCalled();
    expect(await good("10.0.0.2")).toMatchObject({ ok: true });
  });

  it("counts no good one as a guess: a whole office opens one link", async () => {
    const { good } = start();
    for (let count = 0; count < 3 * LIMITS.guessToken.points; count += 1)
      expect(await good()).toMatchObject({ ok: true });
  });
});
