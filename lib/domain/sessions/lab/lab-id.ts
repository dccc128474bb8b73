import * as z from "zod";

/** The id of one lab that is open: its page and its screens find each other by it. Chosen anew by each lab page. */
export const labIdSchema = z
  .string()
  .regex(/^[A-Za-z][\w-]{3,39}$/, "expected a letter, then 3 to 39 letters, digits, _ or -");

/** The name of the BroadcastChannel over which a lab's page and its screens talk. */
export function channelName(labId: string): string {
  return `loadstone-lab-${labId}`;
}
