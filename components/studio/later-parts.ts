import { ConnectPanel, KindList } from "@/components/canvas/later-lists";
import { later } from "@/components/ui/later";

/** What a board does not show at once, each part in a file of its own for the browser. */
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
export const OutlineStage = later(() =>
  import("@/components/studio/outline-stage").then((part) => part.OutlineStage),
);
export const WirePicker = later(() =>
  import("@/components/inspector/wire-picker").then((part) => part.WirePicker),
);
export const CommandPalette = later(() =>
  import("@/components/studio/command-palette").then((part) => part.CommandPalette),
);
export const ShortcutSheet = later(() =>
  import("@/components/studio/shortcut-sheet").then((part) => part.ShortcutSheet),
);
export const ContractDialog = later(() =>
  import("@/components/sessions/contract-dialog").then((part) => part.ContractDialog),
);
export const PutIntoDialog = later(() =>
  import("@/components/outline/put-into-dialog").then((part) => part.PutIntoDialog),
);
export const TraceControl = later(() =>
  import("@/components/load/trace-control").then((part) => part.TraceControl),
);
export const PhoneSheet = later(() => import("@/components/ui/sheet").then((part) => part.Sheet));

export const SidePanel = later(() => import("@/components/studio/side-panel").then((part) => part.SidePanel));
export const WalkColumn = later(() =>
  import("@/components/studio/walk-column").then((part) => part.WalkColumn),
);
export const LoadDock = later(() => import("@/components/load/load-dock").then((part) => part.LoadDock));

/** Around the canvas from the start: asked for at once, beside the coach who fills them. */
export function fetchPanels(): void {
  for (const part of [SidePanel, WalkColumn, LoadDock]) part.fetch().catch(() => undefined);
}

/** In the order in which people come to them. */
const PARTS = [
  KindList,
  DecisionTab,
  InspectPane,
  ConnectPanel,
  WirePicker,
  CoachPane,
  CommandPalette,
  OutlineStage,
  OverlayPane,
  OverlayWalk,
  DefencePanel,
  PutIntoDialog,
  TraceControl,
  ShortcutSheet,
  ContractDialog,
];

/** Fetches every part, one after the other, so that they are there offline. What fails is asked for when it is shown. */
export async function fetchLaterParts(): Promise<void> {
  for (const part of PARTS) await part.fetch().catch(() => undefined);
}
