import type { BoardByKeys } from "@/e2e/pages/board-by-keys";
import type { Keys } from "@/e2e/pages/keys";
import type { Studio } from "@/e2e/pages/studio";
import { optionPlace, walkOf, type Move } from "@/e2e/pages/walk";
import { drawByKeys } from "@/e2e/support/draw-by-keys";
import type { Guest } from "@/testing/guest";
import { expect, test } from "@/e2e/support/test";
import { questionText } from "@/e2e/support/worked-board";

type Walker = { keys: Keys; studio: Studio; guest: Guest; by: BoardByKeys; problem: string };
type Decided = Move["decisions"][number];

/** More than ever are owed at once. */
const MOST_OWED = 8;

/** Goes from one note owed to the next until one of these is open; answers which. */
async function openOneOf({ keys, studio }: Walker, wanted: readonly Decided[]): Promise<Decided> {
  const head = studio.decision.panel.locator("[data-question-head]:focus");
  // A field in which somebody writes keeps its letters: away from it first.
  await keys.press("Control+b");
  for (let asked = 0; asked < MOST_OWED; asked += 1) {
    await keys.press("Alt+n");
    await expect(head).toBeVisible();
    const text = await head.textContent();
    const found = wanted.find(({ question }) => questionText(question) === text);
    if (found !== undefined) return found;
  }
  throw new Error(`None is owed of ${wanted.map(({ question }) => question).join(", ")}.`);
}

/** Opens the decision anew where one stands, and chooses its option by the digit where it is not chosen. */
async function choose({ keys, studio }: Walker, { note }: Decided): Promise<void> {
  const { decision } = studio;
  const again = decision.panel.getByRole("button", { name: "Decide again" });
  if (await again.isVisible()) await keys.enter(again);
  await expect(decision.accept).toBeVisible();
  if (await decision.option(note.option).isChecked()) return;
  await keys.press(String(optionPlace(note.option)));
  await expect(decision.option(note.option)).toBeChecked();
}

/** What the first decision of a step would draw is taken, or drawn by hand, or both. */
async function show(walker: Walker, move: Move): Promise<void> {
  const { keys, studio, guest, by, problem } = walker;
  const [first] = move.decisions;
  if (first === undefined || (!move.useRecipe && move.draw.length === 0)) return;
  await choose(walker, await openOneOf(walker, [first]));
  if (move.useRecipe && (await studio.decision.outlook.isVisible())) await by.place();
  const id = /boards\/([^/]+)$/.exec(studio.page.url())?.[1] ?? "";
  await drawByKeys(move.draw, { keys, studio, by, problem, read: () => guest.readBoard(id) });
}

/** Draws what a step needs, then writes its notes, in the order in which they are owed. */
async function answer(walker: Walker, move: Move): Promise<void> {
  const { keys, studio } = walker;
  await show(walker, move);
  const left = [...move.decisions];
  while (left.length > 0) {
    const decided = await openOneOf(walker, left);
    left.splice(left.indexOf(decided), 1);
    await choose(walker, decided);
    await keys.writeNote(studio.decision.panel, decided.note);
    await keys.press("Control+Enter");
    await expect(studio.decision.accepted).toBeVisible();
  }
}

/** Begins a problem from the first screen. */
export async function beginByKeys(
  { keys, studio }: Pick<Walker, "keys" | "studio">,
  title: string,
): Promise<void> {
  const { page } = studio;
  await keys.enter(page.getByRole("link", { name: "Practise a problem" }));
  await keys.enter(page.getByRole("button", { name: `Start ${title}` }));
  await studio.ready();
  await keys.enter(studio.step.getByRole("button", { name: /^Confirm all \d+$/ }));
  await expect(studio.step.getByText(/^All confirmed/)).toBeVisible();
}

/** Walks a problem from its first stage to its defence, as its worked walk does, with keys alone. */
export async function walkByKeys(
  walker: Walker,
  afterStage?: (stage: number) => Promise<void>,
): Promise<void> {
  const { keys, studio, problem } = walker;
  const stages = walkOf(problem);
  for (const [index, moves] of stages.entries()) {
    await test.step(`stage ${String(index + 1)}`, async () => {
      for (const move of moves) await test.step(move.step, () => answer(walker, move));
      await afterStage?.(index);
      if (index + 1 === stages.length) return;
      await keys.press("g");
      await expect(studio.stage).toContainText(`Stage ${String(index + 2)} of`);
    });
  }
}

/** The last step of the ladder is open, and its defence says that every step is done. */
export async function expectDefended({ keys, studio }: Walker): Promise<void> {
  const row = studio.ladder.getByRole("button", { name: /^Defend it/ });
  if (!(await row.isVisible())) await keys.enter(studio.ladder.getByRole("button", { name: /^Defend \d/ }));
  await keys.enter(row);
  const defence = studio.step.getByRole("article", { name: "The defence" });
  await expect(defence.getByRole("status").first()).toHaveText(
    /^Every step the load asked for is done: \d+ notes stand\.$/,
  );
}
