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

function exchange(env: Record<string, string>, headers: Record<string, string>) {
  const incoming = request("/", headers);
  const sent = new Map<string, string>();
  const response = {
    setHeader: (name: string, value: string) => sent.set(name, value),
  } as unknown as ServerResponse;
  prepareExchange(incoming, response, readEnv(env));
  return { headers: incoming.headers, sent };
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

  it("gives data a policy under which it can do nothing, should it be opened as a page", () => {
    const incoming = request("/api/boards/a/export", {});
    const sent = new Map<string, string>();
    prepareExchange(
      incoming,
      { setHeader: (name: string, value: string) => sent.set(name, value) } as unknown as ServerResponse,
      readEnv({}),
    );
    expect(sent.get("Content-Security-Policy")).toMatch(/default-src 'none'.*sandbox/);
  });

  it("promises https only where PUBLIC_URL is https", () => {
    expect(exchange({}, {}).sent.has("Strict-Transport-Security")).toBe(false);
    expect(exchange({ PUBLIC_URL: "https://a.example" }, {}).sent.get("Strict-Transport-Security")).toContain(
      "max-age=31536000",
    );
  });
});
