import * as z from "zod";

/** What a person has said of their system so far. `choices` are kinds by the reading's `choiceKey`; null leaves a name out. */
export type ReviewDraft = {
  text: string;
  choices: Readonly<Record<string, string | null>>;
  name: string;
  risk: string;
};

/** A draft that outlives a reload of its tab. */
export type ReviewDraftStore = {
  subscribe: (listener: () => void) => () => void;
  read: () => ReviewDraft;
  write: (change: Partial<ReviewDraft>) => void;
};

export const EMPTY_DRAFT: ReviewDraft = { text: "", choices: {}, name: "", risk: "" };

const KEPT_UNDER = "loadstone-review";
/** More than is ever read, so that a text that is too long is still kept. */
const MOST_KEPT = 1_000_000;

const draftSchema = z.strictObject({
  text: z.string().max(MOST_KEPT),
  choices: z.record(z.string(), z.string().nullable()),
  name: z.string(),
  risk: z.string(),
});

function recall(storage: Storage): ReviewDraft {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEPT_UNDER) ?? "null");
    return draftSchema.safeParse(kept).data ?? EMPTY_DRAFT;
  } catch {
    // Storage that may not be read, or that something else wrote to: the page begins empty.
    return EMPTY_DRAFT;
  }
}

/** Keeps the draft of one tab. `storageOf` may throw where storage is switched off: the draft then lasts as long as the page. */
export function createReviewDraft(storageOf: () => Storage): ReviewDraftStore {
  const listeners = new Set<() => void>();
  let draft: ReviewDraft | undefined;
  const read = (): ReviewDraft => {
    try {
      draft ??= recall(storageOf());
    } catch {
      draft = EMPTY_DRAFT;
    }
    return draft;
  };
  return {
    read,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    write: (change) => {
      draft = { ...read(), ...change };
      try {
        storageOf().setItem(KEPT_UNDER, JSON.stringify(draft));
      } catch {
        // Full, or switched off: the draft stays on the page.
      }
      for (const listener of listeners) listener();
    },
  };
}
