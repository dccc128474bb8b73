import { expect } from "@playwright/test";
import { escaped } from "@/e2e/pages/escaped";
import type { Keys } from "@/e2e/pages/keys";
import type { Studio } from "@/e2e/pages/studio";

/** A connection, told apart from others between the same two by its purpose. */
export type Ends = { from: string; to: string; purpose: string };

/** What a walk asks of the board, done with keys alone. After each but the last, the inspector shows what it is about. */
export type BoardByKeys = {
  /** Takes what the coach proposes to place. */
  place: () => Promise<void>;
  inspect: (name: string) => Promise<void>;
  inspectLine: (ends: Ends) => Promise<void>;
  connect: (from: string, to: string) => Promise<void>;
  disconnect: (ends: Ends) => Promise<void>;
};

/** Writes the other end of a connection that was begun, and keeps what is suggested. */
async function finishConnecting(keys: Keys, studio: Studio, to: string): Promise<void> {
  const { page, canvas } = studio;
  await expect(page.getByRole("dialog", { name: /^Connect / })).toBeVisible();
  await page.keyboard.type(to);
  await keys.press("Enter");
  await expect(canvas.wire.getByRole("button", { name: "Done" })).toBeFocused();
  await keys.press("Enter");
  await expect(canvas.wire).toBeHidden();
}

/** The board as a picture. */
export function canvasByKeys(keys: Keys, studio: Studio): BoardByKeys {
  const { canvas, inspector, page } = studio;
  const choose = async (name: string): Promise<void> => {
    await keys.press("Control+k");
    await page.keyboard.type(name);
    await keys.press("Enter");
    await expect(canvas.node(name)).toBeFocused();
  };
  const inspect = async (name: string): Promise<void> => {
    await choose(name);
    await keys.press("Enter");
    await expect(inspector).toBeFocused();
    await expect(inspector.getByLabel("Name", { exact: true })).toHaveValue(name);
  };
  const inspectLine = async ({ from, to, purpose }: Ends): Promise<void> => {
    await inspect(from);
    await keys.enter(
      inspector.getByRole("button", { name: new RegExp(`^to ${escaped(to)} ${purpose}`) }).first(),
    );
    await expect(inspector.getByRole("article", { name: `${from} to ${to}` })).toBeVisible();
  };
  return {
    inspect,
    inspectLine,
    place: () => keys.enter(studio.decision.panel.getByRole("button", { name: "Place it" })),
    connect: async (from, to) => {
      await choose(from);
      await page.keyboard.press("c");
      await finishConnecting(keys, studio, to);
    },
    disconnect: async (ends) => {
      await inspectLine(ends);
      await keys.enter(inspector.getByRole("button", { name: "Remove this connection" }));
    },
  };
}

/** The board as an outline: its tree, and nothing that is drawn. */
export function outlineByKeys(keys: Keys, studio: Studio): BoardByKeys {
  const { outline, inspector, page } = studio;
  /** The first Enter chooses, the second goes into the panel; what is chosen already is gone into at once. */
  const intoPanel = async (): Promise<void> => {
    await keys.press("Enter");
    await expect(inspector).toBeVisible();
    if ((await outline.at.count()) > 0) await keys.press("Enter");
    await expect(inspector).toBeFocused();
  };
  const inspectLine = async ({ from, to, purpose }: Ends): Promise<void> => {
    await outline.goToLine(from, to, purpose);
    await intoPanel();
    await expect(inspector.getByRole("article", { name: `${from} to ${to}` })).toBeVisible();
  };
  return {
    inspectLine,
    inspect: async (name) => {
      await outline.goTo(name);
      await intoPanel();
      await expect(inspector.getByLabel("Name", { exact: true })).toHaveValue(name);
    },
    place: async () => {
      await keys.press("Control+b");
      await keys.enter(outline.preview.getByRole("button", { name: "Place it" }), "Shift+Tab");
      await expect(outline.preview).toBeHidden();
    },
    connect: async (from, to) => {
      await outline.goTo(from);
      await page.keyboard.press("Alt+c");
      await finishConnecting(keys, studio, to);
      await expect(outline.at).toHaveAccessibleName(new RegExp(`^${escaped(`${from} → ${to}`)}`));
    },
    disconnect: async ({ from, to, purpose }) => {
      await outline.goToLine(from, to, purpose);
      await keys.press("Delete");
    },
  };
}
