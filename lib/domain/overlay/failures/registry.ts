import type { FailureId } from "@/lib/domain/knowledge/overlay-ids";
import { orchestratorBottleneck, twoVoices } from "@/lib/domain/overlay/failures/agent-failures";
import {
  approvedTwice,
  fakeStop,
  ghostResume,
  leakySession,
  staleStop,
  trappedUser,
  wrongHand,
} from "@/lib/domain/overlay/failures/control-failures";
import {
  droppedStream,
  historyDisappears,
  payloadTooBig,
  reconnectIsNoSession,
  refreshLosesOutput,
  replayStorm,
  silentGapCut,
  tabLimit,
  tokenFlood,
} from "@/lib/domain/overlay/failures/delivery-failures";
import type { FailureCheck } from "@/lib/domain/overlay/failures/failure-evidence";
import {
  endlessSpinner,
  refreshKillsRun,
  silentAgent,
  wordsTwice,
} from "@/lib/domain/overlay/failures/run-failures";
import {
  blindSecondTab,
  helperAsksAgain,
  noWayBack,
  questionMissing,
} from "@/lib/domain/overlay/failures/surface-failures";

/** Whether each failure applies, by its id; a missing or misspelt one is a type error. */
export const FAILURE_CHECKS = {
  F01: droppedStream,
  F02: refreshLosesOutput,
  F03: silentGapCut,
  F04: reconnectIsNoSession,
  F05: fakeStop,
  F06: refreshKillsRun,
  F07: ghostResume,
  F08: staleStop,
  F09: blindSecondTab,
  F10: questionMissing,
  F11: wordsTwice,
  F12: twoVoices,
  F13: endlessSpinner,
  F14: silentAgent,
  F15: orchestratorBottleneck,
  F16: trappedUser,
  F17: helperAsksAgain,
  F18: noWayBack,
  F19: historyDisappears,
  F20: tokenFlood,
  F21: replayStorm,
  F22: wrongHand,
  F23: leakySession,
  F24: approvedTwice,
  F25: payloadTooBig,
  F26: tabLimit,
} satisfies Record<FailureId, FailureCheck>;
