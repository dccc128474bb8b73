import { describe, expect, it } from "vitest";
import { copyText, cutText, pasteText } from "@/lib/client/fragments";
import { startStudio } from "@/lib/client/testing/start-studio";

function started() {
  const studio = startStudio();
  const { get } = studio;
  const chooseAll = () => {
    get().select({ components: Object.keys(get().board.components) });
  };
  return { ...studio, chooseAll };
}

describe("copy, cut and paste", () => {
  it("puts a copy beside itself, chosen, with the connections between, and one undo takes it back", () => {
    const { get, chooseAll } = started();
    const before = get().board;
    chooseAll();
    pasteText(get(), copyText(get()) ?? "");
    const after = get().board;
    const count = Object.keys(before.components).length;
    expect(Object.keys(after.components)).toHaveLength(2 * count);
    expect(Object.keys(after.connections)).toHaveLength(2 * Object.keys(before.connections).length);
    expect(get().selection.components).toHaveLength(count);
    expect(get().selection.components.every((id) => !Object.hasOwn(before.components, id))).toBe(true);
    const names = Object.values(after.components).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    get().undo();
    expect(get().board).toEqual(before);
  });

  it("cuts what it copies, and pastes it where it is told", () => {
    const { get } = started();
    const id = Object.values(get().board.components).find(({ kind }) => kind === "server")?.id;
    get().select({ components: [id ?? ""] });
    const text = cutText(get()) ?? "";
    expect(get().board.components).not.toHaveProperty(id ?? "");
    pasteText(get(), text, { at: { x: 1_092, y: 1_036 }, middle: { x: 0, y: 0 } });
    const [pasted] = get().selection.components;
    expect(get().board.components[pasted as never]).toMatchObject({ position: { x: 1_000, y: 1_000 } });
  });

  it("puts what is of another board in the middle of what is in sight, and what is of this one beside itself", () => {
    const { get, chooseAll } = started();
    chooseAll();
    const text = copyText(get()) ?? "";
    const first = (): { x: number; y: number } | undefined =>
      get().board.components[get().selection.components[0] as never]?.["position"];
    const was = first();
    const middle = { x: 5_000, y: 7_000 };
    pasteText(get(), text, { middle });
    expect(first()?.x).toBe((was?.x ?? NaN) + 32);
    pasteText(get(), JSON.stringify({ ...JSON.parse(text), from: "another" }), { middle });
    expect(Math.abs((first()?.x ?? NaN) - middle.x)).toBeLessThan(1_000);
    expect(Math.abs((first()?.y ?? NaN) - middle.y)).toBeLessThan(1_000);
  });

  it("says what a text is that is no part of a board", () => {
    const { get } = started();
    const before = get().board;
    for (const text of ["", "web -> lb -> api x4", "a shopping list", '{"format":"loadstone.fragment"']) {
      pasteText(get(), text);
      expect(get().said?.text).toMatch(/\.$/);
    }
    expect(get().said?.count).toBe(4);
    expect(get().board).toBe(before);
  });
});
