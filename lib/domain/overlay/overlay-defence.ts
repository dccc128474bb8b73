import type { Decision } from "@/lib/domain/board/decision-schema";
import type { Capability } from "@/lib/domain/knowledge/overlay-ids";
import type { OverlayStanding } from "@/lib/domain/overlay/overlay-progress";

/** What the defence says of the overlay; every text is made from the board's own notes, evidence and results. */
export type OverlayDefence = {
  standing: OverlayStanding;
  /** The way of the answers as it is drawn now, in a paragraph. */
  says: string;
  scope: readonly Capability[];
  notes: readonly { step: string; title: string; sentence: string; score: number; decision: Decision }[];
  evidence: readonly { step: string; title: string; method: string; found: string; at: string }[];
  matrix: readonly {
    capability: Capability;
    name: string;
    score: number;
    target: number;
    /** What this score means for this capability. */
    means: string;
    owner?: string;
  }[];
  /** The tests that the scope demands, with what came of them. */
  tests: readonly {
    id: string;
    then: string;
    outcome: "passed" | "failed" | "open";
    build?: string;
    at?: string;
    note?: string;
  }[];
  /** What still goes wrong, and why here. */
  failures: readonly { id: string; name: string; because: string }[];
};
