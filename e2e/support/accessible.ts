import type { Page } from "@playwright/test";
import { violationsOf } from "@/e2e/support/axe";
import { expect } from "@/e2e/support/test";

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];
type Scheme = "light" | "dark";
export type AccessFault = { says: string; isGrave: boolean };

/** Shows the page in these colours, as a system that changes them would, and judges none that is half way to them. */
async function showIn(page: Page, colorScheme: Scheme): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await expect(page.locator("html")).toHaveClass(new RegExp(colorScheme));
  await page.evaluate(() => {
    for (const animation of document.getAnimations())
      if (animation instanceof CSSTransition) animation.finish();
  });
}

async function faultsIn(scheme: Scheme, page: Page, part?: string): Promise<AccessFault[]> {
  await showIn(page, scheme);
  const violations = await violationsOf(page, { runOnly: STANDARDS, part });
  return violations.flatMap(({ id, nodes, impact }) =>
    nodes.map((node) => ({
      says: `${scheme}: ${id}: ${node.target.join(" ")} ${node.any[0]?.message ?? ""}`,
      isGrave: impact === "serious" || impact === "critical",
    })),
  );
}

/** What is wrong with a page, or with the `part` of it that a selector names, in either theme. */
export async function faultsOf(page: Page, part?: string): Promise<AccessFault[]> {
  const dark = await faultsIn("dark", page, part);
  return [...(await faultsIn("light", page, part)), ...dark];
}

/** Soft, so that one run tells everything that is wrong. `part` narrows it to what changed since the whole was judged. */
export async function expectAccessible(page: Page, surface: string, part?: string): Promise<void> {
  const grave = (await faultsOf(page, part)).filter(({ isGrave }) => isGrave);
  expect
    .soft(
      grave.map(({ says }) => says),
      surface,
    )
    .toEqual([]);
}

/** The sizes that a screen is judged in, each in both themes. */
export const SIZES = [
  { name: "wide", viewport: { width: 1440, height: 900 } },
  { name: "phone", viewport: { width: 390, height: 844 } },
] as const;
