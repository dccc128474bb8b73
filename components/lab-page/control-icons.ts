import {
  Ban,
  CheckCheck,
  Hourglass,
  PanelsTopLeft,
  Pause,
  RefreshCw,
  Repeat2,
  Route,
  RotateCcwSquare,
  Skull,
  Smartphone,
  Square,
  SquareX,
  WifiOff,
  type LucideIcon,
} from "lucide-react";
import type { LabControlId } from "@/lib/domain/sessions/lab/lab-control";

/** The picture of each control; its word stands beside it. */
export const CONTROL_ICONS: Readonly<Record<LabControlId, LucideIcon>> = {
  "reload-mid-answer": RefreshCw,
  "cut-mid-answer": WifiOff,
  stop: Square,
  "second-screen": PanelsTopLeft,
  "phone-view": Smartphone,
  "silent-tool": Hourglass,
  "kill-agent": Skull,
  "stop-then-reload": RotateCcwSquare,
  "stop-from-another-device": SquareX,
  "stale-stop": Ban,
  steer: Route,
  "approve-twice": CheckCheck,
  "block-orchestrator": Pause,
  "retry-mid-answer": Repeat2,
};
