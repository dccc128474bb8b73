import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contractTests } from "@/lib/domain/overlay/contract/contract-tests";
import { countTokens } from "@/lib/domain/sessions/lab/count-tokens";
import { deviceName } from "@/lib/domain/sessions/lab/device";
import { incidentSchema } from "@/lib/domain/sessions/lab/incident";
import { intentOf } from "@/lib/domain/sessions/lab/intent-of";
import { EMPTY_LEDGER, enterAll, offsetCount } from "@/lib/domain/sessions/lab/ledger";
import { readScreenAddress, screenPath, type ScreenAddress } from "@/lib/domain/sessions/lab/screen-address";
import { shownSchema, type LineReport } from "@/lib/domain/sessions/lab/shown";

const addresses: fc.Arbitrary<ScreenAddress> = fc.record(
  {
    side: fc.constantFrom("direct", "durable"),
    lab: fc.stringMatching(/^[A-Za-z][\w-]{3,39}$/),
    device: fc.constantFrom("laptop", "phone-2", "tab", "desk-99"),
    as: fc.constantFrom("owner", "stranger", "staff"),
    session: fc.stringMatching(/^[A-Za-z][\w.-]{0,79}$/),
    seed: fc.integer({ min: 0, max: 999_999 }),
    pace: fc.integer({ min: 100, max: 100_000 }).map((thousandths) => thousandths / 1_000),
    lapse: fc.integer({ min: 1, max: 1_000 }),
    close: fc.constantFrom("stop", "continue"),
    proxy: fc.constantFrom("on", "off"),
  },
  { requiredKeys: ["side", "lab", "device", "as", "seed", "pace", "lapse", "close", "proxy"] },
);

const paramsOf = (path: string) => Object.fromEntries(new URL(path, "http://localhost").searchParams);

describe("a screen's address", () => {
  it("says the same screen when it is read back", () => {
    fc.assert(
      fc.property(addresses, (address) => {
        expect(readScreenAddress(paramsOf(screenPath(address)))).toEqual({ ok: true, value: address });
      }),
    );
  });

  it("needs a side, a lab and a device, and has sensible values for the rest", () => {
    const read = readScreenAddress({ side: "durable", lab: "lab-1", device: "laptop" });
    expect(read).toMatchObject({
      ok: true,
      value: { as: "owner", seed: 7, pace: 1, lapse: 10, proxy: "off" },
    });
  });

  it.each([
    [{ device: "toaster" }, /device/],
    [{ lab: "a" }, /lab/],
    [{ pace: "1e9" }, /pace/],
    [{ pace: "0" }, /pace/],
    [{ token: "x".repeat(43) }, /token/],
    [{ seed: ["1", "2"] }, /seed/],
  ])("names what cannot be used of %j", (wrong, named) => {
    const read = readScreenAddress({ side: "direct", lab: "lab-1", device: "laptop", ...wrong });
    expect(read.ok ? "" : read.error).toMatch(named);
  });
});

describe("what is shown", () => {
  it("has every field that the tests people take home ask a screen for", () => {
    const type = /export type Shown = \{([\s\S]*?)\n\};/.exec(contractTests([]))?.[1] ?? "";
    const fields = [...type.matchAll(/^ {2}(\w+):/gm)].map(([, name]) => name);
    expect(fields.length).toBeGreaterThan(8);
    expect(Object.keys(shownSchema.shape)).toEqual(expect.arrayContaining(fields));
  });

  it("knows every incident that an acceptance test brings about", () => {
    const folder = "content/overlay/acceptance";
    const named = readdirSync(folder).flatMap((file) =>
      [...readFileSync(`${folder}/${file}`, "utf8").matchAll(/"what":\s*"(\w+)"/g)].map(([, what]) => what),
    );
    expect([...new Set(named)].sort()).toEqual([...incidentSchema.options].sort());
  });
});

describe("the ledger", () => {
  const entry = (at: number, isSnapshot = false) => ({ eventId: `e${String(at)}`, at, isSnapshot });

  it("sees no gap in what rises by one, from the beginning or from a snapshot", () => {
    const whole = enterAll(
      EMPTY_LEDGER,
      [1, 2, 3].map((at) => entry(at)),
    );
    expect(whole.gaps).toBe(0);
    const resumed = enterAll(whole, [entry(840, true), entry(841)]);
    expect(resumed).toMatchObject({ gaps: 0, offsets: [840, 841] });
    expect(resumed.eventIds).toHaveLength(5);
  });

  it("sees one where something is missing, at the beginning too", () => {
    expect(enterAll(EMPTY_LEDGER, [entry(2)]).gaps).toBe(1);
    expect(enterAll(EMPTY_LEDGER, [entry(1), entry(3), entry(4)]).gaps).toBe(1);
  });

  it("counts an offset of the log in entries", () => {
    expect(offsetCount("0000000000000840_0000000000012345")).toBe(840);
    expect(offsetCount("-1")).toBeNull();
  });
});

const line = (state: LineReport["state"], more: Partial<LineReport> = {}): LineReport => ({
  state,
  resumes: true,
  cuts: 0,
  cutAt: null,
  backAt: null,
  caughtUpAt: null,
  resumedFrom: null,
  ...more,
});

describe("counting", () => {
  const written = {
    tokensByRun: { r1: 100, "r1.a": 50 },
    tokensAfterStop: 0,
    ended: new Set(["r1", "r1.a"]),
  };
  const half = { tokensByRun: { r1: 60 }, duplicated: 0 };

  it("calls nothing lost that a durable line is still bringing", () => {
    const count = countTokens("durable", { ...half, line: line("dropped") }, written);
    expect(count).toMatchObject({ lost: 0, behind: 90 });
  });

  it("calls lost what is not there when the run has ended and the line says that it is live", () => {
    expect(countTokens("durable", { ...half, line: line("live") }, written)).toMatchObject({
      lost: 90,
      behind: 0,
    });
  });

  it("calls lost what a direct line no longer carries", () => {
    expect(countTokens("direct", { ...half, line: line("broken") }, written)).toMatchObject({ lost: 90 });
    expect(countTokens("direct", { ...half, line: line("live") }, written)).toMatchObject({
      lost: 0,
      behind: 90,
    });
  });

  it("counts only the runs it is asked about, and the time from the return on", () => {
    const back = line("live", { backAt: 1_000, caughtUpAt: 1_400 });
    expect(countTokens("durable", { ...half, line: back }, written, ["r1"])).toMatchObject({
      lost: 40,
      caughtUpMs: 400,
    });
  });

  it("never counts less than nothing, whatever stands there", () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (onScreen, inLog) => {
        const shown = { tokensByRun: { r1: onScreen }, duplicated: 0, line: line("live") };
        const of = { tokensByRun: { r1: inLog }, tokensAfterStop: 0, ended: new Set(["r1"]) };
        expect(countTokens("durable", shown, of).lost).toBe(Math.max(0, inLog - onScreen));
      }),
    );
  });
});

describe("words", () => {
  it("name devices as a person would", () => {
    expect(["laptop", "phone-2", "tab", "x7"].map(deviceName)).toEqual([
      "laptop",
      "phone 2",
      "second tab",
      "x7",
    ]);
  });

  it("tell a correction from the next question", () => {
    expect(["Shorter, please", "Wait: only the prices", "And another thing"].map(intentOf)).toEqual([
      "steer",
      "break-in",
      "question",
    ]);
  });
});
