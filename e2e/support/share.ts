import { expect, type Locator, type Page } from "@playwright/test";
import * as z from "zod";
import type { Guest } from "@/testing/guest";

const madeSchema = z.object({ link: z.object({ id: z.string() }), token: z.string() });

/** A share link, whole and in its parts. */
export type SharedLink = { id: string; token: string; address: string };

/** Makes a link to a board, as its owner. */
export async function makeLink(owner: Guest, boardId: string, label = "", days = 30): Promise<SharedLink> {
  const answer = await owner.act("createShareLink", { boardId, label, days });
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  const { link, token } = madeSchema.parse(answer.value);
  return { id: link.id, token, address: `${owner.origin}/s/${link.id}#${token}` };
}

/** That what is seen is what the board is. */
export function liveState(page: Page): Locator {
  return page.getByRole("status").filter({ hasText: /^(Live|Offline, trying again|Opening…)$/ });
}

/** Opens a link as anybody would, and waits until the board is live. */
export async function openLink(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(liveState(page)).toHaveText("Live");
}

/** What stands in place of a board whose link has ended. */
export function endedNotice(page: Page): Locator {
  return page.getByRole("alert").filter({ hasText: "You no longer see this board" });
}

/** What the door says to whoever brings nothing that opens. */
export function shutDoor(page: Page): Locator {
  return page.getByRole("heading", { name: "This link opens nothing" });
}

/** The walk, to read. */
export function walkReader(page: Page): Locator {
  return page.getByRole("region", { name: "The walk" });
}
