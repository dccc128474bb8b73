import type { Acceptance, ScriptMove } from "@/lib/domain/knowledge/acceptance-schema";

type CheckId = Extract<ScriptMove, { do: "expect" }>["check"];

/** What each check asks of what a screen shows; `before` is what it showed at the previous check. */
const CHECKS: Readonly<Record<CheckId, string>> = {
  contiguous: "isContiguous(now.offsets)",
  "no-duplicates": "new Set(now.eventIds).size === now.eventIds.length",
  partial: "now.text.length > 0",
  continues: "now.text.length > before.text.length",
  complete: 'now.status === "complete"',
  cancelled: 'now.status === "cancelled"',
  "not-cancelled": 'now.status !== "cancelled"',
  ended: '["complete", "cancelled", "error"].includes(now.status)',
  working: "now.saysWorking",
  "same-transcript": "now.text === (await hooks.read(a)).text",
  "one-message": "now.messagesLoaded <= 1",
  quiet: "now.text === before.text",
  refused: "now.refused",
  told: "now.notice.length > 0",
  once: "now.modelCalls === 1",
  idle: 'now.status === "idle"',
};

const HOOKS = `import { test, expect, type Page } from "@playwright/test";

/** What a screen shows, as your page can tell it. */
export type Shown = {
  text: string;
  status: "idle" | "active" | "suspended" | "complete" | "cancelled" | "error";
  eventIds: string[];
  /** One for each event, rising by one: your offsets, counted. */
  offsets: number[];
  saysWorking: boolean;
  messagesLoaded: number;
  notice: string;
  refused: boolean;
  /** How often the model was asked for this run. */
  modelCalls: number;
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

/** What must stay so, rather than come about: it is looked at when the time is over, and again two seconds later. */
const LASTING: ReadonlySet<CheckId> = new Set<CheckId>(["quiet", "not-cancelled"]);

function lastingLine({ screen, within, check }: Extract<ScriptMove, { do: "expect" }>): string {
  return `await stays(${screen}, ${String(within)}, (now, before) => ${CHECKS[check]});`;
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
      if (LASTING.has(move.check)) return lastingLine(move);
      return `await holds(${move.screen}, ${String(move.within)}, async (now, before) => ${CHECKS[move.check]});`;
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
