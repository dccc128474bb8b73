import type { FeedAnswer } from "@/lib/client/lab/door-line";
import { applyEvent } from "@/lib/domain/sessions/apply-event";
import { EMPTY_LEDGER, enterAll, offsetCount, type Ledger } from "@/lib/domain/sessions/lab/ledger";
import { UNREAD_SESSION, type MaterialisedSession } from "@/lib/domain/sessions/materialise";
import type { PresentDevice } from "@/lib/domain/sessions/present-device";
import { tokensOf } from "@/lib/domain/sessions/script/tokens-of";
import type { LoggedEvent } from "@/lib/domain/sessions/session-event";

/** A session as one page has it: what its log amounts to so far, who is there, and how all of it came. */
export interface FoldedSession {
  readonly session: MaterialisedSession;
  readonly ledger: Ledger;
  readonly present: readonly PresentDevice[];
  /** Whether the page has had everything there was once since it began, or began anew. */
  readonly isWhole: boolean;
  readonly isGone: boolean;
}

/** A session of which nothing has come yet. */
export const UNFOLDED: FoldedSession = {
  session: UNREAD_SESSION,
  ledger: EMPTY_LEDGER,
  present: [],
  isWhole: false,
  isGone: false,
};

/** Pieces of text that stand on the page for a second time: what an event wrote whose id has been here before. */
function writtenAgain(known: ReadonlySet<string>, { event }: LoggedEvent, changed: boolean): number {
  const isAgain = changed && event.type === "output-delta" && known.has(event.eventId);
  return isAgain ? tokensOf(event.text).length : 0;
}

/** How many entries it took to load what there was: one where it came as a snapshot, all until up to date elsewhere. */
function loadedWith(
  { eventIds }: Ledger,
  entered: readonly { readonly isSnapshot: boolean }[],
  isUpToDate: boolean,
): number | null {
  if (entered.length === eventIds.length && entered[0]?.isSnapshot === true) return 1;
  return isUpToDate ? eventIds.length : null;
}

function foldEvents(folded: FoldedSession, answer: FeedAnswer & { type: "events" }): FoldedSession {
  let { offset, state } = folded.session;
  let { repeated, duplicated } = folded.ledger;
  const known = new Set(folded.ledger.eventIds);
  const entered: { eventId: string; at: number; isSnapshot: boolean }[] = [];
  for (const entry of answer.events) {
    if (entry.offset <= offset) {
      repeated += 1;
      continue;
    }
    const before = state;
    state = applyEvent(state, entry.event);
    duplicated += writtenAgain(known, entry, state !== before);
    offset = entry.offset;
    known.add(entry.event.eventId);
    const at = offsetCount(entry.offset) ?? 0;
    entered.push({ eventId: entry.event.eventId, at, isSnapshot: entry.event.type === "snapshot" });
  }
  const ledger = { ...enterAll(folded.ledger, entered), repeated, duplicated };
  return {
    ...folded,
    session: { offset, state },
    ledger: { ...ledger, loaded: ledger.loaded ?? loadedWith(ledger, entered, answer.upToDate) },
    isWhole: folded.isWhole || answer.upToDate,
  };
}

/**
 * A session after something its feed said. Entries that were here before are passed over and counted, so that a line that
 * comes back a little too early shows nothing twice; a session that begins anew forgets everything before.
 */
export function foldFeed(folded: FoldedSession, answer: FeedAnswer): FoldedSession {
  switch (answer.type) {
    case "events":
      return foldEvents(folded, answer);
    case "present":
      return { ...folded, present: answer.devices };
    case "reset":
      return { ...folded, session: UNREAD_SESSION, isWhole: false };
    case "ended":
      return { ...folded, isGone: true };
  }
}
