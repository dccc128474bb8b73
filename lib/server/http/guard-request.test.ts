import type { IncomingMessage, ServerResponse } from "node:http";
import { describe, expect, it } from "vitest";
import { readEnv } from "@/lib/server/env";
import { ADDRESS_HEADER } from "@/lib/server/http/client-address";
import { prepareExchange, refuseRequest } from "@/lib/server/http/guard-request";

function request(url: string, headers: Record<string, string>): IncomingMessage {
  return {
    url,
    headers: { ...headers },
    socket: { remoteAddress: "10.0.0.9" },
  } as unknown as IncomingMessage;
}

function exchange(env: Record<string, string>, headers: Record<string, string>, url = "/") {
  const incoming = request(url, headers);
  const sent = new Map<string, string>();
  const response = {
    setHeader: (name: string, value: string) => sent.set(name, value),
  } as unknown as ServerResponse;
  prepareExchange(incoming, response, readEnv(env));
  return { headers: incoming.headers, sent };
}

function headersOf(path: string): Map<string, string> {
  const sent = new Map<string, string>();
  const response = { setHeader: (name: string, value: string) => sent.set(name, value) };
  prepareExchange(request(path, {}), response as unknown as ServerResponse, readEnv({}));
  return sent;
}

describe("refuseRequest", () => {
  it.each(["http://169.254.169.254/", "*", "evil.example:443"])("refuses the target %s", (url) => {
    expect(refuseRequest(request(url, { host: "localhost" }), { publicUrl: undefined })).toMatchObject({
      status: 400,
    });
  });

  it("refuses a name that is not this server's, and says what to set", () => {
    const failure = refuseRequest(request("/", { host: "evil.example" }), { publicUrl: undefined });
    expect(failure).toMatchObject({ status: 421 });
    expect(failure?.message).toContain("PUBLIC_URL");
  });
});

describe("prepareExchange", () => {
  it("takes off what a client could forge", () => {
    const { headers } = exchange(
      {},
      {
        "x-middleware-subrequest": "x",
        "x-nonce": "mine",
        [ADDRESS_HEADER]: "1.1.1.1",
        "x-forwarded-for": "1.1.1.1",
        "x-forwarded-host": "evil",
      },
    );
    expect(headers["x-middleware-subrequest"]).toBeUndefined();
    expect(headers["x-nonce"]).not.toBe("mine");
    expect(headers[ADDRESS_HEADER]).toBe("10.0.0.9");
    expect(headers["x-forwarded-host"]).toBeUndefined();
  });

  it("believes as many proxies as it is told, from the right", () => {
    const forwarded = { "x-forwarded-for": "6.6.6.6, 1.2.3.4, 10.0.0.1" };
    expect(exchange({ TRUST_PROXY_HOPS: "2" }, forwarded).headers[ADDRESS_HEADER]).toBe("1.2.3.4");
    expect(exchange({ TRUST_PROXY_HOPS: "9" }, forwarded).headers[ADDRESS_HEADER]).toBe("10.0.0.9");
  });

  it("sends the policy with a nonce that is new each time, and the same one inwards", () => {
    const first = exchange({ NODE_ENV: "production" }, {});
    const second = exchange({ NODE_ENV: "production" }, {});
    const policy = first.sent.get("Content-Security-Policy") ?? "";
    expect(policy).toContain(`'nonce-${String(first.headers["x-nonce"])}'`);
    expect(first.headers["content-security-policy"]).toBe(policy);
    expect(second.headers["x-nonce"]).not.toBe(first.headers["x-nonce"]);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    for (const part of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
      expect(policy).toContain(part);
    expect(first.sent.get("X-Content-Type-Options")).toBe("nosniff");
  });

  it("lets a screen of the lab be framed by this very origin, and no other page by anybody", () => {
    const framing = (url: string) => {
      const sent = headersOf(url);
      const policy = sent.get("Content-Security-Policy") ?? "";
      return [/frame-ancestors ([^;]+)/.exec(policy)?.[1], sent.get("X-Frame-Options")];
    };
    for (const url of ["/lab/screen", "/lab/screen?side=durable&lab=l-1"])
      expect(framing(url), url).toEqual(["'self'", "SAMEORIGIN"]);
    for (const url of [
      "/",
      "/lab",
      "/lab/screens",
      "/lab/screen/",
      "/boards/a?x=/lab/screen",
      "/api/lab/screen",
    ])
      expect(framing(url), url).toEqual(["'none'", "DENY"]);
  });

  it.each([
    "/api/boards/a/export",
    "/streams/token/events",
    "/streams/token/a/b?offset=-1",
    "/streams/conflict/x",
  ])("gives data a policy under which it can do nothing, should it be opened as a page: %s", (path) => {
    expect(headersOf(path).get("Content-Security-Policy")).toMatch(/default-src 'none'.*sandbox/);
  });

  it.each(["/s/abc", "/s/abc?x=1", "/api/shares/abc"])("sends nobody on from %s with its address", (path) => {
    expect(headersOf(path).get("Referrer-Policy")).toBe("no-referrer");
    expect(headersOf(path).get("X-Robots-Tag")).toContain("noindex");
  });

  it.each(["/", "/sessions", "/boards/s/abc", "/api/health"])("leaves %s findable", (path) => {
    expect(headersOf(path).get("Referrer-Policy")).toBe("same-origin");
    expect(headersOf(path).has("X-Robots-Tag")).toBe(false);
  });

  it.each(["/streams", "/streams?symptom=stop", "/streams/conflict", "/streams/conflict?event=stop/x"])(
    "takes what lies directly under the streams for a page: %s",
    (path) => {
      expect(headersOf(path).get("Content-Security-Policy")).toMatch(/script-src 'self' 'nonce-/);
    },
  );

  it("promises https only where PUBLIC_URL is https", () => {
    expect(exchange({}, {}).sent.has("Strict-Transport-Security")).toBe(false);
    expect(exchange({ PUBLIC_URL: "https://a.example" }, {}).sent.get("Strict-Transport-Security")).toContain(
      "max-age=31536000",
    );
  });
});
