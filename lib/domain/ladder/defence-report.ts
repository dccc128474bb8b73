import type { Decision } from "@/lib/domain/board/decision-schema";
import type { MissedTarget } from "@/lib/domain/ladder/missed-targets";
import type { OverlayDefence } from "@/lib/domain/overlay/overlay-defence";

/** The whole defence, read back at S21. Every text is made from the board's own notes and numbers. */
export type DefenceReport = {
  /** Promises that the load report does not meet: a defence names them before anything else. */
  missed: readonly MissedTarget[];
  notes: readonly { step: string; title: string; sentence: string; score: number; decision: Decision }[];
  riskiest: readonly { says: string; why: string }[];
  atTenTimes: readonly { component: string; says: string }[];
  buildFirst: readonly { says: string; why: string }[];
  cheapestToRemove?: { component: string; says: string };
  costDriver?: { component: string; says: string };
  /** The second walk; absent while nobody has answered its offer. */
  overlay?: OverlayDefence;
  waived: readonly { title: string; reason: string }[];
};
