import type { Page } from "@playwright/test";
import axe, { type Result } from "axe-core";

/** What to judge: by which rules or standards (all of them if unsaid), and which part of the page, by a selector. */
export type Judged = { runOnly?: readonly string[]; part?: string | undefined };

/**
 * What axe finds wrong with a page. Its script is put into each page once, not anew for every question: that takes longer
 * than most answers do.
 */
export async function violationsOf(page: Page, { runOnly, part }: Judged = {}): Promise<Result[]> {
  const isThere = await page.evaluate(() => "axe" in window);
  if (!isThere) await page.evaluate(axe.source);
  return page.evaluate(
    async ([selector, only]: readonly [string | undefined, string[] | undefined]) => {
      const { axe: judge } = window as unknown as { axe: typeof axe };
      const options = { resultTypes: ["violations" as const], ...(only && { runOnly: only }) };
      return (await judge.run(selector ?? document, options)).violations;
    },
    [part, runOnly && [...runOnly]] as const,
  );
}
