import type { Acceptance, Check, ScriptMove } from "@/lib/domain/knowledge/acceptance-schema";
import { LASTING_CHECKS } from "@/lib/domain/overlay/contract/shown-checks";

/**
 * What each check asks of what a screen shows, as it stands in the file; `before` is what it showed at the previous
 * check. `shown-checks.ts` has the same as code, and a test compares them.
 */
export const CHECK_TEXTS: Readonly<Record<Check, string>> = {
  contiguous: "isContiguous(now.offsets)",
  "no-duplicates": "new Set(now.eventIds).size === now.eventIds.length",
  partial: "now.text.length > 0",
  continues: "now.text.length > before.text.length",
  complete: 'now.status === "complete"',
  cancelled: 'now.status === "cancelled"',
  "not-cancelled": 'now.status !== "cancelled"',
  ended: '["complete", "cancelled", "error"].includes(now.status)',
  working: "now.saysWorking",
  "same-transcript": "now.transcript === (await hooks.read(a)).transcript",
  "one-message": "now.messagesLoaded === 1",
  quiet: "now.text === before.text",
  refused: "now.refused",
  told: "now.notice.length > 0",
  once: "now.modelCalls === 1",
  "pointed-once": "now.pointers === 1",
  idle: 'now.status === "idle"',
};

const HOOKS = `import { test, expect, type Page } from "@playwright/test";

/** What a screen shows, as your page can tell it. */
export type Shown = {
  /** What the agents wrote in answer to the last question. */
  text: string;
  /** The whole conversation as one text: what was asked and answered, with ids, in its order. */
  transcript: string;
  status: "idle" | "active" | "suspended" | "complete" | "cancelled" | "error";
  eventIds: string[];
  /** One for each event, rising by one: your offsets, counted. */
  offsets: number[];
  saysWorking: boolean;
  /** How many entries were loaded before the screen was first up to date. */
  messagesLoaded: number;
  notice: string;
  refused: boolean;
  /** How often the model was asked for this run. */
  modelCalls: number;
  /** How many messages elsewhere (a push, a mail) point to the result. */
  pointers: number;
};

/** Fill these in for your own system; everything below is written in their words. */
export type Hooks = {
  /** Opens the session on a page: as its owner, on a second device, as staff, or as a stranger. */
  open: (page: Page, as: "a" | "b" | "staff" | "stranger") => Promise<void>;
  send: (page: Page, text: string) => Promise<void>;
  /** Takes the network away, and gives it back. */
  drop: (page: Page, seconds: number) => Promise<void>;
  stop: (page: Page) => Promise<void>;
  read: (page: Page) => Promise<Shown>;
  /** What only your system can bring about, by name: killAgent, slowTool, trimLog … */
  cause: (what: string, page: Page) => Promise<void>;
};

const missing = (name: string) => () => Promise.reject(new Error(\`Fill in the hook "\${name}".\`));
const hooks: Hooks = {
  open: missing("open"),
  send: missing("send"),
  drop: async (page, seconds) => {
    await page.context().setOffline(true);
    await page.waitForTimeout(seconds * 1_000);
    await page.context().setOffline(false);
  },
  stop: missing("stop"),
  read: missing("read"),
  cause: missing("cause"),
};

const isContiguous = (offsets: number[]) => offsets.every((one, at) => at === 0 || one === (offsets[at - 1] ?? 0) + 1);
`;

function lastingLine({ screen, within, check }: Extract<ScriptMove, { do: "expect" }>): string {
  return `await stays(${screen}, ${String(within)}, (now, before) => ${CHECK_TEXTS[check]});`;
}

function moveLine(move: ScriptMove): string {
  switch (move.do) {
    case "open":
      return `await hooks.open(${move.screen}, ${JSON.stringify(move.screen)});`;
    case "send":
      return `await hooks.send(${move.screen}, ${JSON.stringify(move.text)});`;
    case "streaming":
      return `await expect.poll(async () => (await hooks.read(${move.screen})).text.length).toBeGreaterThan(0);`;
    case "wait":
      return `await a.waitForTimeout(${String(move.seconds * 1_000)});`;
    case "drop":
      return `await hooks.drop(${move.screen}, ${String(move.seconds)});`;
    case "reload":
      return `await ${move.screen}.reload();`;
    case "close":
      return `await ${move.screen}.goto("about:blank");`;
    case "stop":
      return `await hooks.stop(${move.screen});`;
    case "cause":
      return `await hooks.cause(${JSON.stringify(move.what)}, ${move.screen});`;
    case "expect":
      if (LASTING_CHECKS.has(move.check)) return lastingLine(move);
      return `await holds(${move.screen}, ${String(move.within)}, async (now, before) => ${CHECK_TEXTS[move.check]});`;
  }
}

function testOf({ id, given, then, script }: Acceptance): string {
  const screens = [...new Set(script.flatMap((move) => ("screen" in move ? [move.screen] : [])))];
  const all = screens.includes("a") ? screens : ["a" as const, ...screens];
  const pages = all.map((screen) => `  const ${screen} = await (await browser.newContext()).newPage();`);
  return [
    `// Given: ${given}`,
    `// Then: ${then}`,
    `test(${JSON.stringify(`${id}: ${then}`)}, async ({ browser }) => {`,
    "  test.setTimeout(300_000);",
    ...pages,
    "  const seen = new Map<Page, Shown>();",
    "  const holds = async (page: Page, seconds: number, check: (now: Shown, before: Shown) => Promise<boolean>) => {",
    "    const before = seen.get(page) ?? (await hooks.read(page));",
    "    await expect",
    "      .poll(async () => check(await hooks.read(page), before), { timeout: seconds * 1_000 })",
    "      .toBe(true);",
    "    seen.set(page, await hooks.read(page));",
    "  };",
    "  const stays = async (page: Page, seconds: number, check: (now: Shown, before: Shown) => boolean) => {",
    "    await page.waitForTimeout(seconds * 1_000);",
    "    const before = await hooks.read(page);",
    "    await page.waitForTimeout(2_000);",
    "    expect(check(await hooks.read(page), before)).toBe(true);",
    "  };",
    ...script.map((move) => `  ${moveLine(move)}`),
    "  void [a, holds, stays];",
    "});",
  ].join("\n");
}

/** The chosen acceptance tests as one Playwright file, written in the words of hooks that a system fills in. */
export function contractTests(chosen: readonly Acceptance[]): string {
  return [HOOKS, ...chosen.map(testOf)].join("\n\n") + "\n";
}
