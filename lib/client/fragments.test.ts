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
    pasteText(get(), text, { x: 1_092, y: 1_036 });
    const [pasted] = get().selection.components;
    expect(get().board.components[pasted as never]).toMatchObject({ position: { x: 1_000, y: 1_000 } });
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
