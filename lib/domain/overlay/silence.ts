import type { OverlayAnalysis } from "@/lib/domain/overlay/overlay-analysis";

/** What there is to say of a board that has nothing to do with agents: nothing. */
export const SILENT_OVERLAY: OverlayAnalysis = {
  signs: [],
  small: false,
  producers: [],
  surfaces: [],
  logs: [],
  lives: [],
  modelCalls: [],
  waysUp: [],
  failures: [],
  matrix: [],
  progress: { standing: "silent", steps: [], owed: [], notes: { asked: 0, accepted: 0 } },
};
