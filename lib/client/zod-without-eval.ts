import * as z from "zod";

/**
 * The policy of every page forbids `eval`, and zod's probe for it would be reported as a breach. Imported first by what
 * starts in the browser, since the probe comes with the first schema that is made.
 */
z.config({ jitless: true });
