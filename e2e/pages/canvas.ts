import { expect, type Locator, type Page } from "@playwright/test";
import { escaped } from "@/e2e/pages/escaped";

export type Point = { x: number; y: number };
export type Side = "top" | "right" | "bottom" | "left";

/** Of a node's width and height: where the handle of a side is. */
const HANDLES: Readonly<Record<Side, Point>> = {
  top: { x: 0.5, y: 0 },
  right: { x: 1, y: 0.5 },
  bottom: { x: 0.5, y: 1 },
  left: { x: 0, y: 0.5 },
};

const REST_FRAMES = 10;

/** The board as a picture, and what a hand does on it. */
export class CanvasPage {
  readonly board: Locator;
  readonly rail: Locator;
  readonly view: Locator;
  /** The fields beside a line that was just drawn. */
  readonly wire: Locator;

  constructor(private readonly page: Page) {
    this.board = page.getByRole("region", { name: "Board", exact: true });
    this.rail = page.getByRole("toolbar", { name: "Add to the board" });
    this.view = page.getByRole("toolbar", { name: "View" });
    this.wire = page.getByRole("dialog", { name: "What this connection carries" });
  }

  /** The card of a component, by its name and, if need be, its kind. */
  node(name: string): Locator {
    return this.board
      .locator("[aria-roledescription=component], [aria-roledescription=container]")
      .and(this.page.getByRole("button", { name: new RegExp(`^${escaped(name)},`) }));
  }

  /** The pill in the middle of a line. */
  line(from: string, to: string): Locator {
    return this.board.getByRole("button", {
      name: new RegExp(`^${escaped(from)} [a-z ]+ ${escaped(to)}(,| over|$)`),
    });
  }

  /** Fits the board, and waits until nothing moves. */
  async fit(): Promise<void> {
    await this.view.getByRole("button", { name: "Fit the whole board" }).click();
    await this.atRest();
  }

  /** Until the picture has stood still for a few frames, counted from now: a flight may be about to begin. */
  async atRest(): Promise<void> {
    await this.page.evaluate(
      (frames) =>
        new Promise<void>((resolve) => {
          const view = document.querySelector<HTMLElement>(".react-flow__viewport");
          let [at, rested] = [view?.style.transform, 0];
          const look = (): void => {
            const now = view?.style.transform;
            rested = now === at ? rested + 1 : 0;
            at = now;
            if (rested > frames) resolve();
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        }),
      REST_FRAMES,
    );
  }

  async middleOf(node: Locator): Promise<Point> {
    return this.pointOf(node, { x: 0.5, y: 0.5 });
  }

  async pointOf(node: Locator, share: Point): Promise<Point> {
    const box = await node.boundingBox();
    if (box === null) throw new Error("It is not on the screen.");
    return { x: box.x + box.width * share.x, y: box.y + box.height * share.y };
  }

  /** A point of the canvas by shares of its width and height. */
  async spot(x: number, y: number): Promise<Point> {
    return this.pointOf(this.board, { x, y });
  }

  /** Where a point of the screen lies on the board. */
  async worldOf({ x, y }: Point): Promise<Point> {
    const { left, top, zoom } = await this.camera();
    return { x: (x - left) / zoom, y: (y - top) / zoom };
  }

  /** How the board is looked at: where its origin lies on the screen, and how large it is drawn. */
  async camera(): Promise<{ left: number; top: number; zoom: number }> {
    return this.board.locator(".react-flow__viewport").evaluate((view) => {
      const { left, top } = view.parentElement?.getBoundingClientRect() ?? { left: 0, top: 0 };
      const { a, e, f } = new DOMMatrix(getComputedStyle(view).transform);
      return { left: left + e, top: top + f, zoom: a };
    });
  }

  /** Where a component's corner stands on the board. */
  async placeOf(name: string): Promise<Point> {
    const { x, y } = await this.worldOf(await this.pointOf(this.node(name), { x: 0, y: 0 }));
    return { x: Math.round(x) || 0, y: Math.round(y) || 0 };
  }

  /** The names of what is chosen. */
  async chosen(): Promise<string[]> {
    const nodes = this.board.locator(".react-flow__node[aria-pressed=true]");
    const labels = await nodes.evaluateAll((all) => all.map((node) => node.getAttribute("aria-label") ?? ""));
    return labels.map((label) => label.split(",")[0] ?? "").sort();
  }

  /** Presses at one point, moves as a hand does, and lets go at another. */
  async drag(from: Point, to: Point): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(from.x + (to.x - from.x) / 3, from.y + (to.y - from.y) / 3, { steps: 4 });
    await mouse.move(to.x, to.y, { steps: 8 });
    await mouse.up();
  }

  async moveNode(name: string, to: Point): Promise<void> {
    await this.drag(await this.middleOf(this.node(name)), to);
  }

  /** Where a line can begin and end at a component, as far as it shows that. */
  handlesOf(name: string): Locator {
    return this.node(name).locator(".react-flow__handle");
  }

  /** Pulls a wire out of a handle to a point of the screen. */
  async pullWire(from: string, side: Side, to: Point): Promise<void> {
    const node = this.node(from);
    await node.hover();
    await this.drag(await this.pointOf(node, HANDLES[side]), to);
  }

  async connectByHandle(from: string, side: Side, to: string): Promise<void> {
    await this.pullWire(from, side, await this.middleOf(this.node(to)));
  }

  /** Takes a kind out of the catalogue and pulls it onto the canvas. */
  async dragKind(category: string, kind: string, to: Point): Promise<void> {
    await this.rail.getByRole("button", { name: category }).click();
    await this.kind(kind).scrollIntoViewIfNeeded();
    await this.drag(await this.middleOf(this.kind(kind)), to);
    await expect(this.page.getByRole("combobox", { name: "Catalogue" })).toBeHidden();
  }

  /** A kind in whichever list of kinds is open. */
  kind(name: string): Locator {
    return this.page.getByRole("option", { name: new RegExp(`^${escaped(name)}`) }).first();
  }
}
