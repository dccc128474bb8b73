import type { ShownStatus } from "@/lib/domain/sessions/lab/shown";

/** How work stands: of a tool, or of a colleague. */
export type WorkStanding = "working" | "done" | "failed" | "stopped";

/** One thing on a screen, in the order in which it is drawn. Texts say who in words: "Your phone", "Staff". */
export type ScreenItem =
  | {
      readonly kind: "question";
      readonly id: string;
      readonly text: string;
      readonly by: string;
      readonly isMine: boolean;
      /** `kept`: not sent yet, the line is down. `queued`: it is answered after the one before it. */
      readonly standing: "sent" | "kept" | "queued";
      /** The run that a queued question can be taken back by. */
      readonly runId: string | null;
    }
  | {
      readonly kind: "text";
      readonly id: string;
      readonly runId: string;
      readonly text: string;
      readonly standing: "growing" | "whole" | "partial";
    }
  | {
      readonly kind: "agent";
      readonly id: string;
      readonly agent: string;
      readonly says: string;
      readonly standing: WorkStanding;
    }
  | {
      readonly kind: "tool";
      readonly id: string;
      readonly name: string;
      readonly output: string;
      readonly standing: WorkStanding;
    }
  | {
      readonly kind: "approval";
      readonly id: string;
      readonly question: string;
      readonly decision: "approve" | "reject" | null;
      readonly by: string;
      /** Whether it can still be answered, from here. */
      readonly isOpen: boolean;
    }
  | {
      readonly kind: "steer";
      readonly id: string;
      readonly text: string;
      readonly breaksIn: boolean;
      readonly standing: "taken" | "waiting" | "not-taken";
    }
  | {
      readonly kind: "ending";
      readonly id: string;
      readonly tone: "stopped" | "failed";
      readonly says: string;
    }
  | {
      readonly kind: "break";
      readonly id: string;
      readonly says: string;
      /** Whether the whole question can be asked once more. */
      readonly mayAskAgain: boolean;
    };

/** A screen's conversation: what is drawn of it, and what its last question has come to. */
export interface ScreenView {
  readonly items: readonly ScreenItem[];
  /** The items of the last question begin here. */
  readonly lastQuestionAt: number;
  readonly status: ShownStatus;
  readonly runId: string | null;
  /** The run that Stop would stop; `null` offers no Stop. */
  readonly activeRunId: string | null;
  /** The approval that waits for an answer. */
  readonly openApprovalId: string | null;
  readonly modelCalls: number;
  readonly acts: number;
  readonly pointers: number;
}

/** A screen on which nothing has happened. */
export const EMPTY_VIEW: ScreenView = {
  items: [],
  lastQuestionAt: 0,
  status: "idle",
  runId: null,
  activeRunId: null,
  openApprovalId: null,
  modelCalls: 0,
  acts: 0,
  pointers: 0,
};
