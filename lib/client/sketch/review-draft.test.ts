import { describe, expect, it } from "vitest";
import { createReviewDraft, EMPTY_DRAFT } from "@/lib/client/sketch/review-draft";

function fakeStorage(kept: Record<string, string> = {}): Storage {
  return {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => {
      kept[key] = value;
    },
  } as unknown as Storage;
}

describe("what was said of a system", () => {
  it("is there again after a reload", () => {
    const storage = fakeStorage();
    createReviewDraft(() => storage).write({ text: "web -> api", choices: { "name/api": null } });
    expect(createReviewDraft(() => storage).read()).toEqual({
      ...EMPTY_DRAFT,
      text: "web -> api",
      choices: { "name/api": null },
    });
  });

  it("begins empty where something else was kept", () => {
    for (const kept of ["{", "[]", '{"text":7}'])
      expect(createReviewDraft(() => fakeStorage({ "loadstone-review": kept })).read()).toEqual(EMPTY_DRAFT);
  });

  it("lasts as long as the page where nothing may be kept, and tells who listens", () => {
    const draft = createReviewDraft(() => {
      throw new Error("storage is switched off");
    });
    let told = 0;
    const leave = draft.subscribe(() => {
      told += 1;
    });
    draft.write({ risk: "One database" });
    leave();
    draft.write({ name: "Shop" });
    expect(draft.read()).toMatchObject({ risk: "One database", name: "Shop" });
    expect(told).toBe(1);
  });
});
