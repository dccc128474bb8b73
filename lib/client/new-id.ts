import { nanoid } from "nanoid";

/** A new random id of a board's entity: 12 characters, never derived from anything. */
export function newId(): string {
  return nanoid(12);
}
