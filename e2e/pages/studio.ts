import type { Page } from "@playwright/test";

/** The board screen. */
export class Studio {
  constructor(readonly page: Page) {}
}
