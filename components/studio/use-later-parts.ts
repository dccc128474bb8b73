import { useEffect } from "react";
import { ConnectPanel, KindList } from "@/components/canvas/later-lists";
import {
  CommandPalette,
  ContractDialog,
  LoadDock,
  OutlineStage,
  PutIntoDialog,
  ShortcutSheet,
  SidePanel,
  WalkColumn,
  WirePicker,
} from "@/components/studio/later-panels";
import {
  CoachPane,
  DecisionTab,
  DefencePanel,
  InspectPane,
  OverlayPane,
  OverlayWalk,
  TraceControl,
} from "@/components/studio/later-parts";
import { whenQuiet } from "@/lib/client/when-quiet";

/** Around the canvas from the start: asked for beside the coach who fills them. */
const AT_ONCE = [SidePanel, WalkColumn, LoadDock];

/** In the order in which people come to them. */
const IN_TURN = [
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

/** At the latest, so that a busy page gets them too. */
const LATEST_MS = 3_000;
/** Where a browser has no idle callback. */
const WAIT_MS = 1_000;

/** What fails is asked for again when it is shown. */
async function fetchInTurn(): Promise<void> {
  for (const part of IN_TURN) await part.fetch().catch(() => undefined);
}

/**
 * Fetches what the board does not show yet: the panels at once, the rest in the first moment in which nothing else is to
 * be done, so that it is there when it is asked for, also when the line is gone by then.
 */
export function useLaterParts(): void {
  useEffect(() => {
    for (const part of AT_ONCE) part.fetch().catch(() => undefined);
    const fetchThem = () => void fetchInTurn();
    return whenQuiet(fetchThem, { latestMs: LATEST_MS, untoldMs: WAIT_MS });
  }, []);
}
