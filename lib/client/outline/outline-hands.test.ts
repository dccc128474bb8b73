import { describe, expect, it, vi } from "vitest";
import { buildOutline } from "@/lib/client/outline/create-outline";
import type { OutlineItem } from "@/lib/client/outline/outline-item";
import { createOutlineHands } from "@/lib/client/outline/outline-hands";
import { outlineInput } from "@/lib/client/testing/outline-input";
import { startStudio } from "@/lib/client/testing/start-studio";

/** An outline over a studio as it is now, with all that it opens counted. */
function start() {
  const studio = startStudio();
  const opens = { connect: vi.fn(), question: vi.fn(), panel: vi.fn() };
  const items = buildOutline(outlineInput(studio.get().board));
  const hands = createOutlineHands(studio.store, { items, isLarge: false }, opens);
  const every = (of: readonly OutlineItem[]): OutlineItem[] =>
    of.flatMap((one) => [one, ...every(one.children)]);
  const item = (id: string): OutlineItem => {
    const found = every(items).find((one) => one.id === id);
    if (found === undefined)
      throw new Error(
        `${id} is not among ${every(items)
          .map((one) => one.id)
          .join(", ")}`,
      );
    return found;
  };
  const components = every(items).filter(({ subject }) => subject.type === "component");
  const [first, second] = components.map(({ subject }) => ("id" in subject ? subject.id : ""));
  return { ...studio, opens, hands, item, first: first ?? "", second: second ?? "" };
}

describe("the hands of an outline", () => {
  it("choose what they press and show it; pressed again, they go into the panel", () => {
    const { hands, item, first, get, opens } = start();
    hands.activate(item(`component/${first}`));
    expect(get().selection.components).toEqual([first]);
    expect(get().tab).toBe("inspect");
    expect(opens.panel).not.toHaveBeenCalled();
    hands.activate(item(`component/${first}`));
    expect(opens.panel).toHaveBeenCalledOnce();
  });

  it("choose several, one by one and in a row, and let go again", () => {
    const { hands, item, first, second, get } = start();
    hands.toggle(item(`component/${first}`));
    hands.toggle(item(`component/${second}`));
    expect(get().selection.components).toEqual([first, second]);
    hands.toggle(item(`component/${first}`));
    expect(get().selection.components).toEqual([second]);
    get().select({ components: [], connections: [], cards: [], dataModels: [] });
    get().goInOutline("section/components");
    hands.reach(item(`component/${second}`));
    expect(get().selection.components).toEqual(expect.arrayContaining([first, second]));
    expect(get().outlineAt).toBe(`component/${second}`);
  });

  it("aim at where one stands, unless several are chosen", () => {
    const { hands, first, second, get } = start();
    get().select({ components: [first] });
    get().goInOutline(`component/${second}`);
    expect(hands.aim()).toBe(true);
    expect(get().selection.components).toEqual([second]);
    get().select({ components: [first, second] });
    expect(hands.aim()).toBe(true);
    expect(get().selection.components).toEqual([first, second]);
    get().select({ components: [first] });
    get().goInOutline("section/components");
    expect(hands.aim()).toBe(false);
    expect(get().selection.components).toEqual([first]);
  });

  it("give a connection that was begun its other end, and no end to itself", () => {
    const { hands, item, first, second, get, opens } = start();
    get().beginConnecting(first);
    hands.activate(item(`component/${second}`));
    expect(opens.connect).toHaveBeenCalledWith(first, second);
    expect(get().connectingFrom).toBeNull();
    get().beginConnecting(first);
    hands.activate(item(`component/${first}`));
    expect(opens.connect).toHaveBeenCalledOnce();
  });

  it("stand at what was chosen elsewhere, with all around it open", () => {
    const { get, first } = start();
    get().foldInOutline("section/components", false);
    get().select({ components: [first] });
    expect(get().outlineAt).toBe(`component/${first}`);
    expect(get().outlineFolds["section/components"]).toBe(true);
  });

  it("find by name, and fold by arrows", () => {
    const { hands, item, first, get } = start();
    const { title } = item(`component/${first}`);
    get().goInOutline("section/components");
    Array.from(title.toLowerCase().slice(0, 3)).forEach((letter, at) => {
      hands.type(letter, at * 100);
    });
    expect(get().outlineAt).toBe(`component/${first}`);
    // A space goes on with a name that has one, and is no letter otherwise.
    expect(hands.typeOn(" ", 400)).toBe(false);
    expect(hands.typeOn(" ", 9_000)).toBe(false);
    hands.walk("Home", false);
    hands.type(title.slice(0, 1), 500);
    expect(get().outlineAt).toBe(`component/${first}`);
    hands.walk("Home", false);
    hands.walk("ArrowLeft", false);
    expect(get().outlineFolds["section/components"]).toBe(false);
    hands.walk("ArrowDown", false);
    expect(get().outlineAt).toBe("section/cards");
  });
});

describe("the two views", () => {
  it("are told apart aloud, and the new one is asked to take the focus", () => {
    const { get } = start();
    get().showBoardView("canvas");
    expect(get().boardAsked).toBe(0);
    get().showBoardView("outline");
    expect([get().boardView, get().said?.text, get().boardAsked]).toEqual([
      "outline",
      "The outline is shown.",
      1,
    ]);
  });
});
