import type { Evidence } from "@/lib/domain/board/overlay-schema";
import type { Finding } from "@/lib/domain/coaching/finding";
import type { OverlayStepId, Phase } from "@/lib/domain/knowledge/overlay-ids";
import type { QuestionState } from "@/lib/domain/ladder/progress";

/** A thing to find out, with the answer that the board or a person gave. */
export type AskState = { ask: string; answer?: { by: "board" | "person"; says: string } };

export type OverlayStepStatus = "done" | "now" | "owed" | "not-yet" | "not-asked";

/** Where one step of the overlay stands. `prefilled` lists, by question, the options that the board already gives. */
export type OverlayStepState = {
  step: OverlayStepId;
  phase: Phase;
  status: OverlayStepStatus;
  due: boolean;
  questions: readonly QuestionState[];
  prefilled: Readonly<Record<string, readonly string[]>>;
  asks: readonly AskState[];
  /** Present in steps that record evidence; `recorded` once somebody wrote it down. */
  evidence?: { recorded?: Evidence };
  blocking: readonly Finding[];
  /** One line of what the board shows of it, number first; where it is not asked, why not. */
  line: string;
};

/** A step whose line is not said yet. */
export type WalkedStep = Omit<OverlayStepState, "line">;

/** Where the overlay as a whole stands. */
export type OverlayStanding = "silent" | "offered" | "adopted" | "declining" | "declined" | "finished";

/** All that can be said of the second walk, derived from the board alone. */
export type OverlayProgress = {
  standing: OverlayStanding;
  /** The phase that is worked on; undefined while the overlay is not walked, and when it is finished. */
  phase?: Phase;
  steps: readonly OverlayStepState[];
  /** Owed questions of due steps, in order; "not needed" owes one. */
  owed: readonly QuestionState[];
  /** How many notes the whole walk asks for, and how many are accepted. */
  notes: { asked: number; accepted: number };
};

/** A walk whose steps have no line yet. */
export type WalkedProgress = Omit<OverlayProgress, "steps"> & { steps: readonly WalkedStep[] };
