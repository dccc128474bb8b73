import { describe, expect, it } from "vitest";
import { isOwnHost, isOwnOrigin } from "@/lib/server/http/origin";

const publicUrl = new URL("https://loadstone.example");

describe("isOwnHost", () => {
  it.each([
    "localhost:3000",
    "localhost",
    "board.localhost:80",
    "127.0.0.1:3000",
    "[::1]:3000",
    "192.168.1.20",
  ])("takes %s always", (host) => {
    expect(isOwnHost(host, undefined)).toBe(true);
  });

  it.each([
    undefined,
    "",
    "evil.example",
    "evil.example:3000",
    "localhost.evil.example",
    "local host",
    "a@localhost",
    "localhost/x",
  ])("refuses %s without a PUBLIC_URL", (host) => {
    expect(isOwnHost(host, undefined)).toBe(false);
  });

  it("takes the name in PUBLIC_URL, and no other name", () => {
    expect(isOwnHost("loadstone.example", publicUrl)).toBe(true);
    expect(isOwnHost("evil.example", publicUrl)).toBe(false);
  });
});

describe("isOwnOrigin", () => {
  it.each([
    ["http://localhost:3000", "localhost:3000", undefined, true],
    ["http://localhost:4000", "localhost:3000", undefined, false],
    ["http://evil.example", "localhost:3000", undefined, false],
    ["null", "localhost:3000", undefined, false],
    [undefined, "localhost:3000", undefined, true],
    ["https://loadstone.example", "internal:3000", publicUrl, true],
    ["https://loadstone.example.evil.example", "internal:3000", publicUrl, false],
  ] as const)("answers for origin %s at host %s", (origin, host, url, expected) => {
    expect(isOwnOrigin(origin, host, url)).toBe(expected);
  });
});
