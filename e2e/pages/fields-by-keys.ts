import { expect, type Locator } from "@playwright/test";
import { escaped } from "@/e2e/pages/escaped";
import type { Keys } from "@/e2e/pages/keys";
import type { Studio } from "@/e2e/pages/studio";
import { CONNECTION_SETTINGS } from "@/lib/domain/board/connection-settings";
import type { Scalar, Settings } from "@/lib/domain/board/scalars";
import type { Setting } from "@/lib/domain/catalogue/setting-schema";

/** A field of the inspector, as far as it is filled here. */
type Field = Pick<Setting, "key" | "label"> &
  ({ type: "choice"; options: readonly { value: string; label: string }[] } | { type: string });

/** Between two keys of a hand that is quick. */
const KEY_MS = 40;

/** The fields of the inspector, or of what is given instead, with keys alone. */
export class FieldsByKeys {
  constructor(
    private readonly keys: Keys,
    private readonly studio: Studio,
    private readonly within: Locator = studio.inspector,
  ) {}

  /** Opens a list and types the beginning of what is wanted. */
  async choose(label: string, wanted: string): Promise<void> {
    const list = this.within.getByRole("combobox", { name: label, exact: true });
    await expect(list).toBeVisible();
    if ((await list.textContent()) === wanted) return;
    await this.keys.enter(list);
    // It is there a moment before it hears of keys, and goes to what it finds a moment after each: no hand is faster.
    await expect(this.studio.page.locator("[role=listbox]:focus, [role=listbox] :focus")).toBeVisible();
    await this.studio.page.keyboard.type(wanted, { delay: KEY_MS });
    const found = this.studio.page.locator("[role=option]:focus");
    await expect(found).toHaveText(new RegExp(`^${escaped(wanted)}`));
    await this.keys.press("Enter");
    await expect(list).toHaveText(wanted);
  }

  /** Gives a part its settings; those of a kind are `fields`. */
  async give(settings: Settings, fields: readonly Field[]): Promise<void> {
    for (const [key, value] of Object.entries(settings)) {
      const field = fields.find((one) => one.key === key);
      if (field === undefined) throw new Error(`Nothing here has the setting ${key}.`);
      await this.fill(field, value);
    }
  }

  async giveConnection(settings: Settings): Promise<void> {
    await this.give(settings, CONNECTION_SETTINGS);
  }

  private async fill(field: Field, value: Scalar): Promise<void> {
    if ("options" in field) {
      const label = field.options.find((option) => option.value === value)?.label;
      await this.choose(field.label, label ?? String(value));
      return;
    }
    const box = this.within.getByRole("textbox", { name: field.label, exact: true });
    await this.keys.write(box, String(value));
    await this.keys.press("Enter");
    await expect(box).toHaveValue(String(value));
  }
}
