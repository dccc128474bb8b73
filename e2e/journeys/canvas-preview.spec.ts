import { expect, test } from "@/e2e/fixtures";
import { largeBoard } from "@/e2e/support/large-board";
import { stepTitle, walkOf } from "@/e2e/pages/walk";
import { openBoard } from "@/e2e/support/studio";
import { questionText, workedBoard } from "@/e2e/support/worked-board";

/** Between two turns of those that move it is never as long. */
const TURNS_MS = 500;

/** Begins to write down, frame by frame, where a node is drawn. */
function watchPlaces(node: Element): void {
  const watched = window as unknown as { places: string[] };
  watched.places = [];
  const look = (): void => {
    watched.places.push((node as HTMLElement).style.transform);
    requestAnimationFrame(look);
  };
  look();
}

test("what is dropped while a preview is open stays where it was dropped", async ({
  page,
  guest,
  studio,
}) => {
  const { canvas, decision } = studio;
  const board = workedBoard(1);
  await openBoard(page, await guest.importBoard({ ...board, about: { ...board.about, stage: 2 } }));
  const [move] = walkOf("url-shortener")[1] ?? [];
  const [asked] = move?.decisions ?? [];
  await studio.openDecision(stepTitle(move?.step ?? ""), questionText(asked?.question ?? ""));
  await decision.choose(asked?.note.option ?? "");
  await expect(decision.outlook).toBeVisible();
  await canvas.atRest();
  const server = canvas.node("Server");
  const from = await canvas.middleOf(server);
  const home = await server.evaluate((node) => (node as HTMLElement).style.transform);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 60, { steps: 8 });
  await server.evaluate(watchPlaces);
  await page.mouse.up();
  await canvas.atRest();
  const places = await page.evaluate(() => (window as unknown as { places: string[] }).places);
  expect(places.length).toBeGreaterThan(2);
  expect(places, "it is never drawn where it was").not.toContain(home);
});

test("a tidy-up of very many ends with each where it would be, all in view, and the focus back", async ({
  page,
  guest,
  studio,
}) => {
  const { canvas } = studio;
  await openBoard(page, await guest.importBoard(largeBoard()));
  const places = () =>
    page
      .locator(".react-flow__node")
      .evaluateAll((nodes) => nodes.map((node) => (node as HTMLElement).style.transform));
  const first = page.locator(".react-flow__node-component").first();
  await first.focus();
  const before = await places();
  await page.keyboard.press("Shift+t");
  const bar = page.getByRole("group", { name: "Tidy up" });
  await expect(bar).toContainText("parts would move");
  const view = await canvas.board.boundingBox();
  // They come in turns, then their lines, and then the view flies.
  await expect(async () => {
    const arrived = await places();
    expect(arrived).not.toEqual(before);
    await page.waitForTimeout(TURNS_MS);
    expect(await places()).toEqual(arrived);
    const edges = await page.locator(".react-flow__node").evaluateAll((nodes) => {
      const boxes = nodes.map((node) => node.getBoundingClientRect());
      return {
        left: Math.min(...boxes.map(({ left }) => left)),
        right: Math.max(...boxes.map(({ right }) => right)),
      };
    });
    expect(edges.left).toBeGreaterThanOrEqual(view?.x ?? NaN);
    expect(edges.right).toBeLessThanOrEqual((view?.x ?? NaN) + (view?.width ?? NaN));
  }).toPass();
  await canvas.atRest();
  const shown = await places();
  expect(shown).not.toEqual(before);
  await page.keyboard.press("Escape");
  await expect(bar).toBeHidden();
  await expect(first, "also where it is left as it was").toBeFocused();
  await page.keyboard.press("Shift+t");
  await expect(bar).toBeVisible();
  await canvas.atRest();
  await page.keyboard.press("Enter");
  await expect(bar).toBeHidden();
  await expect(first).toBeFocused();
  await expect(studio.undo).toBeEnabled();
  await expect(page.locator(".react-flow__node.would-change")).toHaveCount(0);
  expect(await places(), "what was taken is what was shown").toEqual(shown);
  await page.keyboard.press("Control+z");
  await expect.poll(places).toEqual(before);
});

test("a tidy-up asked for and taken by its buttons leaves no word behind", async ({
  page,
  guest,
  studio,
}) => {
  const { canvas } = studio;
  await openBoard(page, await guest.importBoard(largeBoard()));
  await canvas.view.getByRole("button", { name: "Tidy up" }).click();
  const bar = page.getByRole("group", { name: "Tidy up" });
  await bar.getByRole("button", { name: "Tidy up" }).click();
  await expect(studio.undo).toBeEnabled();
  await expect(bar).toBeHidden();
  await canvas.atRest();
  await expect(page.getByRole("tooltip")).toHaveCount(0);
});
