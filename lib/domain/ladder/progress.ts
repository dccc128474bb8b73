import type { Decision } from "@/lib/domain/board/decision-schema";
import type { Scalar } from "@/lib/domain/board/scalars";
import type { Verdict } from "@/lib/domain/tradeoff/verdict";
import type { Finding } from "@/lib/domain/coaching/finding";
import type { AnyStepId } from "@/lib/domain/knowledge/any-step-id";
import type { StepId } from "@/lib/domain/knowledge/step-schema";

/** Something on the board that opens a question. `key` is `<entity>/<field>` as in `Decision.settles`. */
export type Subject = { key: string; entity: string; field: string; value: Scalar };

/** Why a question is owed. */
export type OwedReason =
  | "no-note" // nothing was written yet
  | "draft" // written, not put forward
  | "unsound" // the judge refuses the note
  | "not-on-board" // the chosen option is not what the board shows
  | "changed" // the board differs from what the decision settled
  | "uncovered" // something new is covered by no decision
  | "reopened"; // its revisit condition is met

/** Where one question stands on this board. */
export type QuestionState = {
  question: string;
  step: AnyStepId;
  status: "accepted" | "owed" | "early" | "silent";
  /** Set when owed. `early`: it would be owed, but its step is not due yet. `silent`: nothing asks it. */
  reason?: OwedReason;
  /** One sentence for `reason`. */
  says?: string;
  subjects: readonly Subject[];
  uncovered: readonly Subject[];
  /** The live decision, if one exists. */
  decision?: Decision;
  verdict?: Verdict;
  /** The options that the board shows now. */
  shown: readonly string[];
};

export type StepStatus = "done" | "now" | "owed" | "premature" | "not-yet";

/** Where one step stands. `line` is one line of why, number first. */
export type StepState = {
  step: StepId;
  status: StepStatus;
  due: boolean;
  /** The stage that names it has been reached. */
  named: boolean;
  line: string;
  questions: readonly QuestionState[];
  blocking: readonly Finding[];
};

/** Where one stage stands. `missing` lists what keeps it from being passed. */
export type StageState = {
  index: number;
  title: string;
  usersPerDay: number;
  passed: boolean;
  carries: boolean;
  missing: readonly string[];
};

/** All that can be said of a walk, derived from the board alone. */
export type Progress = {
  stages: readonly StageState[];
  /** The stage shown: what is stored, but never past the first stage not passed. */
  stage: number;
  /** What stage is stored, when it is past `stage`: a step no longer passed says what changed. */
  storedStage: number;
  steps: readonly StepState[];
  /** Owed questions of due steps, in the order of the ladder: the one number of the debt. */
  owed: readonly QuestionState[];
  accepted: number;
  /** Every due step of the last stage is done: S21 is open. */
  defensible: boolean;
};
