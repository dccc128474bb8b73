import { describe, expect, it } from "vitest";
import { BootError } from "@/lib/server/boot-error";
import { readEnv } from "@/lib/server/env";

describe("readEnv", () => {
  it("needs nothing to be set", () => {
    expect(readEnv({})).toMatchObject({
      port: 3000,
      host: "127.0.0.1",
      dataDir: "./data",
      trustProxyHops: 0,
      distDir: ".next",
    });
  });

  it("reads an empty variable as unset", () => {
    expect(readEnv({ PORT: "", DATABASE_URL: "", PUBLIC_URL: "", LOG_LEVEL: "" })).toEqual(readEnv({}));
  });

  it.each([
    ["PORT", "http", "0 to 65535"],
    ["PORT", "70000", "0 to 65535"],
    ["DATABASE_URL", "mysql://x/y", "postgresql://"],
    ["REDIS_URL", "localhost:6379", "redis://"],
    ["PUBLIC_URL", "loadstone.example", "https://loadstone.example"],
    ["TRUST_PROXY_HOPS", "-1", "0 to 10"],
    ["LOG_LEVEL", "loud", "info"],
    ["NODE_ENV", "staging", "production"],
    ["LOADSTONE_DIST_DIR", "../x", ".next"],
  ])("says what %s accepts when it is %s", (name, value, accepted) => {
    const read = () => readEnv({ [name]: value });
    expect(read).toThrow(BootError);
    expect(read).toThrow(new RegExp(`${name} .*${accepted.replaceAll(".", "\\.")}`));
  });

  it("names every wrong variable at once", () => {
    expect(() => readEnv({ PORT: "x", LOG_LEVEL: "x" })).toThrow(/PORT[\s\S]*LOG_LEVEL/);
  });
});
