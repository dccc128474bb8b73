import { expect, type Locator, type Page } from "@playwright/test";

export type SideVerdicts = { id: string; direct: string; durable: string; says: string };

/** The page of the acceptance tests. */
export class Acceptance {
  constructor(readonly page: Page) {}

  async goto(
    address: { only?: readonly string[]; pace?: number; patience?: number; board?: string } = {},
  ): Promise<void> {
    const params = new URLSearchParams();
    if (address.only) params.set("only", address.only.join(","));
    if (address.pace !== undefined) params.set("pace", String(address.pace));
    if (address.patience !== undefined) params.set("patience", String(address.patience));
    if (address.board !== undefined) params.set("board", address.board);
    await this.page.goto(`/lab/tests?${params.toString()}`);
  }

  card(id: string): Locator {
    return this.page.getByRole("listitem", { name: new RegExp(`^${id}\\b`) });
  }

  /** Runs a test; resolves with what it came to on both sides. */
  async run(id: string): Promise<SideVerdicts> {
    const card = this.card(id);
    await card.getByRole("button", { name: /^Run/ }).click();
    await expect(card.getByRole("button", { name: `Run again: ${id}` })).toBeVisible({ timeout: 240_000 });
    const verdictOf = async (side: string) =>
      (await card.locator(`[data-side="${side}"]`).getAttribute("data-verdict")) ?? "";
    const says = (await card.locator("[data-side]").allInnerTexts()).join(" / ").replace(/\s+/g, " ");
    return { id, direct: await verdictOf("direct"), durable: await verdictOf("durable"), says };
  }

  /** Records what came of a test on one's own system. */
  async record(id: string, outcome: "Passed" | "Failed", build: string, note: string): Promise<void> {
    const card = this.card(id);
    await card.getByRole("button", { name: `Record the result of ${id} on my own system` }).click();
    const form = card.getByRole("form");
    await form.getByRole("radio", { name: outcome }).click();
    await form.getByRole("textbox", { name: "Build" }).fill(build);
    await form.getByRole("textbox", { name: "Note" }).fill(note);
    await form.getByRole("button", { name: "Record the result" }).click();
    await expect(card.locator("[data-own]")).toHaveAttribute("data-own", outcome.toLowerCase());
  }

  /** What an export of the results holds. */
  async exported(name: string): Promise<string> {
    const download = this.page.waitForEvent("download");
    await this.page.getByRole("group", { name: "Export the results" }).getByRole("button", { name }).click();
    const stream = await (await download).createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
    return Buffer.concat(chunks).toString("utf8");
  }
}
