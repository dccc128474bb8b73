import type { Analysis } from "@/lib/domain/ladder/analysis";
import type { LoadReport } from "@/lib/domain/load/load-report";
import { SILENT_OVERLAY } from "@/lib/domain/overlay/silence";

const NO_LOAD: LoadReport = {
  engine: "static",
  usersPerDay: 1,
  components: {},
  connections: {},
  classes: [],
  metrics: {},
};

/**
 * Stands where an analysis is until there is one: it says nothing of any board. Known by its identity, so that a screen
 * can wait and need not show a ladder without steps.
 */
export const NOT_ANALYSED: Analysis = {
  load: NO_LOAD,
  stageLoad: NO_LOAD,
  findings: [],
  progress: {
    stages: [],
    stage: 0,
    storedStage: 0,
    steps: [],
    owed: [],
    accepted: 0,
    defensible: false,
  },
  overlay: SILENT_OVERLAY,
};
