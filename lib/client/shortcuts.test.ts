import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createStore } from "zustand/vanilla";
import { COMMANDS } from "@/lib/client/commands/commands";
import { createShortcuts } from "@/lib/client/shortcuts";
import type { StudioState } from "@/lib/client/studio-state";
import { EMPTY_BOARD } from "@/lib/domain/edit/plan-fixture";
import { SILENT_OVERLAY } from "@/lib/domain/overlay/silence";

function start(more: Partial<StudioState> = {}) {
  const state = {
    readOnly: false,
    canUndo: true,
    canRedo: false,
    openQuestion: null,
    paletteOpen: false,
    connectingFrom: null,
    ghost: null,
    tracedClass: null,
    board: EMPTY_BOARD,
    selection: { components: [], connections: [], cards: [], dataModels: [] },
    analysis: { progress: { owed: [], stage: 0, stages: [] }, overlay: SILENT_OVERLAY },
    walk: "ladder",
    deliveryShown: null,
    undo: vi.fn(),
    edit: vi.fn(),
    showPalette: vi.fn(),
    showQuickAdd: vi.fn(),
    nextOwed: vi.fn(),
    select: vi.fn(),
    traceClass: vi.fn(),
    showTab: vi.fn(),
    say: vi.fn(),
    ...more,
  } as unknown as StudioState;
  return { state, shortcuts: createShortcuts(createStore(() => state)) };
}

/** Node has no keyboard: as much of the event as tinykeys reads. */
class Key extends Event {
  readonly code: string;
  constructor(
    readonly key: string,
    readonly modifiers: readonly string[],
  ) {
    super("keydown", { cancelable: true });
    this.code = key;
  }
  getModifierState(name: string): boolean {
    return this.modifiers.includes(name);
  }
}
beforeAll(() => {
  vi.stubGlobal("KeyboardEvent", Key);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

function press(target: EventTarget, key: string, modifiers: readonly string[] = []): Event {
  const event = new Key(key, modifiers);
  target.dispatchEvent(event);
  return event;
}

describe("the registry of commands", () => {
  it("names each command once and gives no key of everywhere to two", () => {
    const ids = COMMANDS.map((command) => command.id);
    expect(new Set(ids).size).toBe(ids.length);
    const keys = COMMANDS.filter((command) => command.place === "everywhere").flatMap(
      (command) => command.keys,
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("does what it can itself, when it makes sense", () => {
    const { shortcuts, state } = start();
    expect(shortcuts.run("undo")).toBe(true);
    expect(state.undo).toHaveBeenCalledOnce();
    expect(shortcuts.run("redo")).toBe(false);
    expect(shortcuts.run("delete")).toBe(false);
    expect(state.say).toHaveBeenLastCalledWith("Choose a component, connection or note first.");
  });

  it("offers what a part of the screen does only while that part is there", () => {
    const { shortcuts } = start();
    const fit = vi.fn();
    expect(shortcuts.run("fit")).toBe(false);
    const takeBack = shortcuts.register("fit", fit);
    expect(shortcuts.available().map((command) => command.id)).toContain("fit");
    expect(shortcuts.run("fit")).toBe(true);
    takeBack();
    expect(shortcuts.run("fit")).toBe(false);
    expect(fit).toHaveBeenCalledOnce();
  });

  it("offers viewers nothing that edits", () => {
    const { shortcuts } = start({ readOnly: true });
    const ids = shortcuts.available().map((command) => command.id);
    expect(ids).not.toContain("undo");
    expect(ids).not.toContain("quick-add");
    expect(ids).toContain("palette");
  });

  it("hears its keys until it is told to stop, and leaves those of the canvas", () => {
    const { shortcuts, state } = start();
    const page = new EventTarget();
    const stop = shortcuts.listen(page);
    expect(press(page, "z", ["Control"]).defaultPrevented).toBe(true);
    expect(press(page, "/").defaultPrevented).toBe(true);
    expect(press(page, "?", ["Shift"]).defaultPrevented).toBe(false);
    expect(press(page, "Delete").defaultPrevented).toBe(false);
    stop();
    press(page, "z", ["Control"]);
    expect(state.undo).toHaveBeenCalledOnce();
    expect(state.showQuickAdd).toHaveBeenCalledOnce();
  });

  it("hears the keys of the canvas where it is told to, the first that makes sense of those that share one", () => {
    const chosen = { selection: { components: ["a"], connections: [], cards: [], dataModels: [] } };
    const { shortcuts, state } = start({ ...chosen, chooseMany: vi.fn(), choosingMany: false });
    const page = new EventTarget();
    let here = false;
    shortcuts.listen(page, "canvas", () => here);
    expect(press(page, "Delete").defaultPrevented).toBe(false);
    here = true;
    expect(press(page, "Delete").defaultPrevented).toBe(true);
    expect(state.edit).toHaveBeenCalledOnce();
    const walk = vi.fn();
    shortcuts.register("walk-to", walk);
    press(page, "ArrowLeft");
    expect(walk, "what is chosen is moved instead").not.toHaveBeenCalled();
    expect(press(page, "c", ["Control"]).defaultPrevented, "the browser copies").toBe(false);
  });

  it("leaves a key that somebody has already answered", () => {
    const { shortcuts, state } = start();
    const page = new EventTarget();
    page.addEventListener("keydown", (event) => {
      event.preventDefault();
    });
    shortcuts.listen(page);
    press(page, "z", ["Control"]);
    expect(state.undo).not.toHaveBeenCalled();
  });

  it("traces one class after the other, then none", () => {
    const reads = {
      id: "reads",
      name: "Reads",
      kind: "read",
      perUserPerDay: 1,
      requestBytes: 1,
      responseBytes: 1,
      storedBytes: 0,
      order: 0,
    } as const;
    const board = { ...EMPTY_BOARD, classes: { writes: { ...reads, id: "writes", order: 1 }, reads } };
    const first = start({ board });
    first.shortcuts.run("trace");
    expect(first.state.traceClass).toHaveBeenCalledWith("reads");
    const last = start({ board, tracedClass: "writes" });
    last.shortcuts.run("trace");
    expect(last.state.traceClass).toHaveBeenCalledWith(null);
  });
});
