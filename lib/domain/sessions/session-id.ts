import * as z from "zod";

/** Ids of sessions, runs, messages and the like begin with a letter, so that a record of them keeps its order of insertion. */
export const sessionIdSchema = z
  .string()
  .regex(/^[A-Za-z][\w.-]{0,79}$/, "expected a letter, then up to 79 letters, digits, _, . or -");
