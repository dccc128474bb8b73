import { expect, test as base, type BrowserContext } from "@playwright/test";
import { layCable, type Cable } from "@/e2e/support/cable";
import { guestOf, type Guest } from "@/testing/guest";

type Options = {
  /** Errors of the console that a test brings about on purpose, such as a line that it cuts. */
  expectedErrors: RegExp;
};
type Fixtures = {
  /** The person of the test's own context. */
  guest: Guest;
  /** Another person, in a browser context of their own. */
  stranger: Guest;
  /** A way to the server that can be cut. Same person: cookies do not know ports. */
  cable: Cable;
  /** What the consoles of all pages said that was an error, and what they threw. */
  troubles: string[];
};

function watch(context: BrowserContext, troubles: string[]): void {
  context.on("console", (message) => {
    if (message.type() === "error") troubles.push(`${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => troubles.push(String(error.error().stack ?? error.error())));
}

/** The test of every spec: each has a person of its own, and an error on a console fails it. */
export const test = base.extend<Options & Fixtures>({
  expectedErrors: [/^$/, { option: true }],
  troubles: [
    async ({ context, expectedErrors }, use) => {
      const troubles: string[] = [];
      watch(context, troubles);
      await use(troubles);
      expect(
        troubles.filter((trouble) => !expectedErrors.test(trouble)),
        "errors on the console",
      ).toEqual([]);
    },
    { auto: true },
  ],
  guest: async ({ context, baseURL }, use) => {
    await use(guestOf(context, baseURL ?? ""));
  },
  cable: async ({ baseURL }, use) => {
    const cable = await layCable(baseURL ?? "");
    await use(cable);
    await cable.remove();
  },
  stranger: async ({ browser, baseURL, contextOptions, troubles }, use) => {
    const context = await browser.newContext({
      ...contextOptions,
      ...(baseURL === undefined ? {} : { baseURL }),
    });
    watch(context, troubles);
    await use(guestOf(context, baseURL ?? ""));
    await context.close();
  },
});
/** What a browser says on its console when a line is cut under it. */
export const CUT_LINE = /WebSocket connection|net::ERR_|Failed to fetch/;
export { expect };
