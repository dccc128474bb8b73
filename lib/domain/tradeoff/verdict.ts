/** The slots of a note, as a person sees them. */
export type Slot = "option" | "because" | "rejected" | "since" | "gain" | "giveUp" | "revisitWhen";

/** Why a slot refuses or lowers the score. `refuses` stops acceptance. */
export type Remark = {
  slot: Slot;
  code:
    | "missing"
    | "empty-word"
    | "filler"
    | "bare-complexity"
    | "card-text"
    | "gain-is-cost"
    | "repeated"
    | "other-components"
    | "too-short"
    | "same-option"
    | "no-number"
    | "no-mechanism"
    | "unrecognised";
  refuses: boolean;
  /** What is the matter and what would be accepted. */
  message: string;
};

/** What the judge says of a note: 0 to 4, and every reason. */
export type Verdict = {
  sound: boolean;
  score: 0 | 1 | 2 | 3 | 4;
  /** What earned each point, in order: what is there. */
  earned: readonly string[];
  remarks: readonly Remark[];
};
