import "server-only";

/** A start that cannot go on, with a message for the person who started it: what is wrong and what to do. No stack is shown. */
export class BootError extends Error {
  override readonly name = "BootError";
}
