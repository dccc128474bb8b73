import type { Check } from "@/lib/domain/knowledge/acceptance-schema";
import type { Shown } from "@/lib/domain/sessions/lab/shown";

/** What a check looks at. */
export interface Sight {
  readonly now: Shown;
  /** What the same screen showed at the previous check of it. */
  readonly before: Shown;
  /** What the first screen shows at the same moment. */
  readonly a: Shown;
}

const OVER: ReadonlySet<Shown["status"]> = new Set(["complete", "cancelled", "error"]);

function isContiguous(offsets: readonly number[]): boolean {
  return offsets.every((one, at) => at === 0 || one === (offsets[at - 1] ?? 0) + 1);
}

/** Every check of the acceptance tests as code: the same as its text in the file that people take home. */
export const SHOWN_CHECKS: Readonly<Record<Check, (sight: Sight) => boolean>> = {
  contiguous: ({ now }) => isContiguous(now.offsets),
  "no-duplicates": ({ now }) => new Set(now.eventIds).size === now.eventIds.length,
  partial: ({ now }) => now.text.length > 0,
  continues: ({ now, before }) => now.text.length > before.text.length,
  complete: ({ now }) => now.status === "complete",
  cancelled: ({ now }) => now.status === "cancelled",
  "not-cancelled": ({ now }) => now.status !== "cancelled",
  ended: ({ now }) => OVER.has(now.status),
  working: ({ now }) => now.saysWorking,
  "same-transcript": ({ now, a }) => now.transcript === a.transcript,
  "one-message": ({ now }) => now.messagesLoaded === 1,
  quiet: ({ now, before }) => now.text === before.text,
  refused: ({ now }) => now.refused,
  told: ({ now }) => now.notice.length > 0,
  once: ({ now }) => now.modelCalls === 1,
  "pointed-once": ({ now }) => now.pointers === 1,
  idle: ({ now }) => now.status === "idle",
};

/** What must stay so, rather than come about: it is looked at when the time is over, and again a little later. */
export const LASTING_CHECKS: ReadonlySet<Check> = new Set<Check>(["quiet", "not-cancelled"]);
