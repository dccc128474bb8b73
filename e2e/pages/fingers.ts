import type { CDPSession, Page } from "@playwright/test";
import type { Point } from "@/e2e/pages/canvas";

const STEPS = 8;
const HELD_MS = 120;

function between(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** One or two fingers on the glass: true touches, from which the browser makes pointer events and gestures. */
export class Fingers {
  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  static async on(page: Page): Promise<Fingers> {
    return new Fingers(page, await page.context().newCDPSession(page));
  }

  /** Each finger goes its own way, all at the same time. */
  async move(...ways: readonly (readonly [from: Point, to: Point])[]): Promise<void> {
    const at = (share: number) =>
      ways.map(([from, to], id) => ({ ...between(from, to, share), id, radiusX: 8, radiusY: 8 }));
    await this.send("touchStart", at(0));
    for (let step = 1; step <= STEPS; step += 1) await this.send("touchMove", at(step / STEPS));
    // Held still before it lifts: a flick would go on by itself, and the browser spends the next tap on stopping it.
    await this.page.waitForTimeout(HELD_MS);
    await this.send("touchMove", at(1));
    await this.send("touchEnd", []);
  }

  /** One finger goes half of its way, another comes down beside it, and both lift without going on. */
  async interrupt([from, to]: readonly [from: Point, to: Point], other: Point): Promise<void> {
    const first = (share: number) => ({ ...between(from, to, share), id: 0, radiusX: 8, radiusY: 8 });
    const second = { ...other, id: 1, radiusX: 8, radiusY: 8 };
    await this.send("touchStart", [first(0)]);
    for (let step = 1; step <= STEPS / 2; step += 1) await this.send("touchMove", [first(step / STEPS)]);
    await this.send("touchStart", [first(0.5), second]);
    await this.send("touchMove", [first(0.52), { ...second, x: other.x + 1 }]);
    await this.page.waitForTimeout(HELD_MS);
    await this.send("touchEnd", []);
  }

  private async send(type: "touchStart" | "touchMove" | "touchEnd", touchPoints: Point[]): Promise<void> {
    await this.session.send("Input.dispatchTouchEvent", { type, touchPoints });
  }
}
