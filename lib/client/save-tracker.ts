import type { SaveState } from "@/lib/client/studio-state";

/** Follows what of the local edits is known to be on the server's disk. */
export type SaveTracker = {
  state: () => SaveState;
  /** How many local edits no barrier has confirmed. */
  unsaved: () => number;
  /** Edits of an earlier visit that were never confirmed. */
  restore: (unsaved: number) => void;
  edited: () => void;
  /** A new barrier's number, to be sent after all edits made so far. */
  nextBarrier: () => number;
  barrierPassed: (barrier: number) => void;
  connected: () => void;
  disconnected: () => void;
  failing: (message: string) => void;
  /** Final: nothing but a new page leads out of these two. */
  refused: (message: string) => void;
  outdated: (message: string) => void;
};

type Phase =
  | { phase: "connecting" | "connected" | "offline" }
  | { phase: "failing" | "refused" | "outdated"; message: string };

function stateOf(phase: Phase, unsaved: number, savedAt: number | undefined): SaveState {
  switch (phase.phase) {
    case "failing":
    case "refused":
    case "outdated":
      return { state: phase.phase, message: phase.message };
    case "offline":
      return { state: "offline", unsaved };
    case "connecting":
      return { state: "connecting" };
    case "connected":
      if (unsaved > 0) return { state: "saving" };
      return savedAt === undefined ? { state: "connecting" } : { state: "saved", at: savedAt };
  }
}

/** Starts as connecting. "Saved" shows only when the latest barrier has returned; `now` gives its time in milliseconds. */
export function createSaveTracker(now: () => number): SaveTracker {
  let phase: Phase = { phase: "connecting" };
  let made = 0;
  let confirmed = 0;
  let barrier = 0;
  let savedAt: number | undefined;
  const coveredBy = new Map<number, number>();

  const isFinal = (): boolean => phase.phase === "refused" || phase.phase === "outdated";
  const enter = (next: Phase): void => {
    if (!isFinal()) phase = next;
  };

  return {
    state: () => stateOf(phase, made - confirmed, savedAt),
    unsaved: () => made - confirmed,
    restore: (unsaved) => {
      made += unsaved;
    },
    edited: () => {
      made += 1;
    },
    nextBarrier: () => {
      barrier += 1;
      coveredBy.set(barrier, made);
      return barrier;
    },
    barrierPassed: (passed) => {
      const covered = coveredBy.get(passed);
      if (covered === undefined) return;
      for (const older of [...coveredBy.keys()]) if (older <= passed) coveredBy.delete(older);
      confirmed = Math.max(confirmed, covered);
      savedAt = now();
      if (phase.phase === "failing") enter({ phase: "connected" });
    },
    connected: () => {
      savedAt = undefined;
      enter({ phase: "connected" });
    },
    disconnected: () => {
      enter({ phase: "offline" });
    },
    failing: (message) => {
      enter({ phase: "failing", message });
    },
    refused: (message) => {
      enter({ phase: "refused", message });
    },
    outdated: (message) => {
      enter({ phase: "outdated", message });
    },
  };
}
