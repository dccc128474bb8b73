import { describe, expect, it } from "vitest";
import { createOwnStore, type OwnRecord } from "@/lib/client/lab-tests/own-store";

const AT = "2026-03-01T10:00:00.000Z";
const RECORD: OwnRecord = { test: "RD7", outcome: "failed", build: " 1.4 ", note: "" };

function fakeStorage(kept: Record<string, string> = {}) {
  return {
    kept,
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => {
      kept[key] = value;
    },
  };
}

function storeOver(storage: ReturnType<typeof fakeStorage>) {
  return createOwnStore({ initial: {}, storage: () => storage, now: () => AT });
}

describe("the results of one's own system", () => {
  it("are kept in the browser with their day, found again, and taken back", async () => {
    const storage = fakeStorage();
    const own = storeOver(storage);
    expect(await own.record(RECORD)).toBeNull();
    const again = storeOver(storage);
    again.load();
    expect(again.store.getState().results).toEqual({ RD7: { outcome: "failed", build: "1.4", at: AT } });
    expect(await again.record({ ...RECORD, outcome: null, build: "" })).toBeNull();
    expect(again.store.getState().results).toEqual({});
  });

  it("ask for a build", async () => {
    expect(await storeOver(fakeStorage()).record({ ...RECORD, build: " " })).toMatch(/build/);
  });

  it.each(["{", "[]", `{"RD99":{}}`, `{"RD1":{"outcome":"maybe"}}`])(
    "are none where the browser kept %s",
    (text) => {
      const storage = fakeStorage({ "loadstone.own-results": text });
      const own = storeOver(storage);
      own.load();
      expect(own.store.getState().results).toEqual({});
    },
  );

  it("are the board's where there is one: what it says is shown, refusals too", async () => {
    const answers = ["Not yours.", { RD7: { outcome: "failed", build: "1.4", at: AT } }] as const;
    let asked = 0;
    const own = createOwnStore({
      initial: {},
      storage: () => fakeStorage(),
      now: () => AT,
      saveOnBoard: () => Promise.resolve(answers[asked++] ?? "no more"),
    });
    expect(await own.record(RECORD)).toBe("Not yours.");
    expect(own.store.getState().results).toEqual({});
    expect(await own.record(RECORD)).toBeNull();
    expect(own.store.getState().results).toEqual(answers[1]);
  });
});
