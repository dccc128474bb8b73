import { later } from "@/components/ui/later";

/** What stands around the canvas or opens over it, each part in a file of its own for the browser. */
export const SidePanel = later(() => import("@/components/studio/side-panel").then((part) => part.SidePanel));
export const WalkColumn = later(() =>
  import("@/components/studio/walk-column").then((part) => part.WalkColumn),
);
export const LoadDock = later(() => import("@/components/load/load-dock").then((part) => part.LoadDock));
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
export const PhoneSheet = later(() => import("@/components/ui/sheet").then((part) => part.Sheet));
