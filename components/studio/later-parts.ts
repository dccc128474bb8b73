import { later } from "@/components/ui/later";

/** What stands within a panel but is not shown at once, each part in a file of its own for the browser. */
export const DecisionTab = later(() =>
  import("@/components/decision/decision-tab").then((part) => part.DecisionTab),
);
export const CoachPane = later(() => import("@/components/studio/coach-pane").then((part) => part.CoachPane));
export const InspectPane = later(() =>
  import("@/components/studio/inspect-pane").then((part) => part.InspectPane),
);
export const OverlayPane = later(() =>
  import("@/components/studio/overlay-pane").then((part) => part.OverlayPane),
);
export const OverlayWalk = later(() =>
  import("@/components/studio/overlay-walk").then((part) => part.OverlayWalk),
);
export const DefencePanel = later(() =>
  import("@/components/defence/defence-panel").then((part) => part.DefencePanel),
);
export const TraceControl = later(() =>
  import("@/components/load/trace-control").then((part) => part.TraceControl),
);
