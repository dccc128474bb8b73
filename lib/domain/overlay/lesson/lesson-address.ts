import * as z from "zod";
import type { OverlayLore } from "@/lib/domain/knowledge/overlay-schema";
import { teachingOrder } from "@/lib/domain/overlay/lesson/sequence-state";
import { readDoorAnswers, writeDoorAnswers, type DoorAnswers } from "@/lib/domain/overlay/door-answers";

/** Where somebody is in the lesson: an event of the conflict, a sequence, and the path they came with, if they did. */
export type LessonPlace = {
  event: string;
  sequence: string;
  /** What was said at the door; absent: they read the lesson on its own. */
  said?: DoorAnswers;
};

type Lore = Pick<OverlayLore, "conflict" | "sequences" | "door">;

function known(ids: readonly string[], given: unknown): string {
  return z
    .enum(ids)
    .catch(ids[0] ?? "")
    .parse(given);
}

/** Reads a place out of an address. Never refuses: what it does not know counts as not given, and then the first is meant. */
export function readLessonPlace(lore: Lore, address: Readonly<Record<string, unknown>>): LessonPlace {
  const at = (name: string): unknown => (Object.hasOwn(address, name) ? address[name] : undefined);
  const cameWith = [{ id: "symptom" }, ...lore.door.questions].some(({ id }) => typeof at(id) === "string");
  return {
    event: known(
      lore.conflict.events.map(({ id }) => id),
      at("event"),
    ),
    sequence: known(
      teachingOrder(lore.sequences).map(({ id }) => id),
      at("sequence"),
    ),
    ...(cameWith && { said: readDoorAnswers(lore.door, address) }),
  };
}

/** The part of an address after its question mark; what is left out is the first of its kind. */
export function writeLessonPlace(lore: Lore, place: Partial<LessonPlace>): string {
  const parts = new URLSearchParams(place.said ? writeDoorAnswers(lore.door, place.said) : "");
  if (place.event !== undefined) parts.set("event", place.event);
  if (place.sequence !== undefined) parts.set("sequence", place.sequence);
  return parts.toString();
}
