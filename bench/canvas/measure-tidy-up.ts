import type { BrowserContext, Page } from "@playwright/test";
import type { Drawn } from "@/bench/canvas/capture";
import type { LongestTask } from "@/bench/canvas/longest-task";
import { say } from "@/bench/canvas/say";
import { bareMoveBlock, tidyBlocks, type TidyBlocks, type TidyFrom } from "@/bench/canvas/tidy-blocks";
import { median } from "@/bench/quantile";

const LONGEST_BLOCK_MS = 50;

/** How a tab came to the board that is tidied up in it: just opened, or loaded again and again before. */
type Tab = "a new tab" | "a used tab";

/**
 * Says what the longest blocks of tidying up were. In a new tab none may reach the budget by the clock. In a used one the
 * browser also collects what the pages before have left, whenever it finds the time: there it is their median, and beside
 * it how long the page's thread itself worked, which is never to take as long: the rest it waited for a core, which the
 * browser's painting and compiling, this script and the server share with it.
 */
function judgeTidyUp(
  tab: Tab,
  what: string,
  tasks: readonly LongestTask[],
  bare: readonly LongestTask[],
): boolean {
  const each = (all: readonly LongestTask[], part: keyof LongestTask) =>
    all.map((task) => task[part].toFixed(0)).join(", ");
  const longest = (part: keyof LongestTask) => Math.max(...tasks.map((task) => task[part]));
  const middle = median(tasks.map(({ wallMs }) => wallMs));
  const isKept =
    longest("ownMs") < LONGEST_BLOCK_MS &&
    (tab === "a new tab" ? longest("wallMs") : middle) < LONGEST_BLOCK_MS;
  return say(
    isKept,
    `longest block of ${tab} while 100 components tidied up, ${what}`,
    `at most ${longest("wallMs").toFixed(0)} ms, median ${middle.toFixed(0)} ms, budget ${String(LONGEST_BLOCK_MS)} ms; each time ${each(tasks, "wallMs")}; of these its own work ${each(tasks, "ownMs")}; the bare page, moving the same at once, ${each(bare, "wallMs")}, own ${each(bare, "ownMs")}`,
  );
}

/**
 * Tidies the board up several times, from afar and from near by, each time in a new tab and in one that has been used for
 * it before. No other tab is open: what they have to collect would take the core. The yardstick moves the same cards to
 * the same places in turns with it.
 */
export async function measureTidyUp(
  context: BrowserContext,
  rounds: number,
  addresses: readonly [string, string],
  look: (ours: Page) => Promise<Drawn>,
): Promise<boolean[]> {
  const [used, bare] = [await context.newPage(), await context.newPage()];
  for (const page of context.pages()) if (page !== used && page !== bare) await page.close();
  const blocks: { tab: Tab; from: TidyFrom; found: TidyBlocks[] }[] = (
    ["a new tab", "a used tab"] as const
  ).flatMap((tab) => (["afar", "near by"] as const).map((from) => ({ tab, from, found: [] })));
  const bareBlocks: LongestTask[] = [];
  for (let round = 0; round < rounds; round += 1) {
    let tidied: Drawn = { nodes: [], edges: [] };
    for (const { tab, from, found } of blocks) {
      const ours = tab === "a new tab" ? await context.newPage() : used;
      found.push(
        await tidyBlocks(ours, addresses[0], from, async () => {
          tidied = await look(ours);
        }),
      );
      if (ours !== used) await ours.close();
    }
    bareBlocks.push(await bareMoveBlock(bare, addresses[1], tidied));
  }
  return blocks.flatMap(({ tab, from, found }) =>
    (["shown", "taken"] as const).map((what) =>
      judgeTidyUp(
        tab,
        `seen from ${from}, are ${what}`,
        found.map((one) => one[what]),
        bareBlocks,
      ),
    ),
  );
}
