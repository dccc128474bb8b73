import { createStore, type StoreApi } from "zustand/vanilla";
import { openScreens } from "@/lib/client/lab/open-screens";
import { openWatch } from "@/lib/client/lab/open-watch";
import { createFrameStage, type FrameStage } from "@/lib/client/lab-tests/frame-stage";
import { openLabSide } from "@/lib/client/lab-tests/lab-side";
import { runAcceptance, type Verdict } from "@/lib/client/lab-tests/run-acceptance";
import { newId } from "@/lib/client/new-id";
import type { Acceptance } from "@/lib/domain/knowledge/acceptance-schema";
import type { Side } from "@/lib/domain/sessions/lab/screen-address";

/** How a test stands on one side. */
export interface SideRun {
  readonly verdict: Verdict["verdict"] | "running";
  /** The move it is at, or ended at. */
  readonly at: number;
  readonly says: string;
}

/** How a test stands: in the queue, at work, or over. */
export type TestRun =
  | { readonly phase: "waiting" }
  | { readonly phase: "running" | "over"; readonly sides: Readonly<Record<Side, SideRun>> };

/** What the page of tests runs. */
export interface TestBench {
  readonly store: StoreApi<{ readonly runs: ReadonlyMap<string, TestRun> }>;
  readonly stage: FrameStage;
  /** Puts tests in the queue; those that are in it already are left where they are. */
  readonly run: (tests: readonly Acceptance[]) => void;
  /** Stops what runs, and empties the queue. */
  readonly stop: () => void;
}

/** How fast a bench goes about its tests. */
export interface BenchPace {
  readonly pace: number;
  /** By how much the limits of checks are longer than the tests say. */
  readonly patience: number;
}

const LAPSE_PER_PACE = 10;
const LONGEST_LAPSE = 30;
const RUNNING: SideRun = { verdict: "running", at: 0, says: "" };

type BenchStore = TestBench["store"];

/** Writes how tests stand. */
function createRuns(store: BenchStore) {
  function put(testId: string, run: TestRun | null): void {
    const runs = new Map(store.getState().runs);
    if (run === null) runs.delete(testId);
    else runs.set(testId, run);
    store.setState({ runs });
  }
  return {
    put,
    putSide: (testId: string, side: Side, change: SideRun) => {
      const run = store.getState().runs.get(testId);
      const before = run === undefined || run.phase === "waiting" ? null : run.sides;
      const sides = { direct: RUNNING, durable: RUNNING, ...before, [side]: change };
      put(testId, { phase: "running", sides });
    },
    putBroken: (testId: string, error: unknown) => {
      const says = error instanceof Error ? error.message : "The lab did not answer.";
      const broken: SideRun = { verdict: "broken-off", at: 0, says };
      put(testId, { phase: "over", sides: { direct: broken, durable: broken } });
    },
    putOver: (testId: string) => {
      const run = store.getState().runs.get(testId);
      if (run?.phase === "running") put(testId, { ...run, phase: "over" });
    },
  };
}

interface Workshop {
  readonly stage: FrameStage;
  readonly pace: number;
  readonly lapse: number;
  readonly patience: number;
  readonly putSide: (testId: string, side: Side, change: SideRun) => void;
}

/** Runs a test on both sides at once, in a lab of its own; resolves when both are cleared away. */
async function runSides(
  { stage, pace, lapse, patience, putSide }: Workshop,
  test: Acceptance,
  signal: AbortSignal,
): Promise<void> {
  const labId = `tests-${newId()}`;
  const [screens, watch] = [openScreens({ labId }), openWatch()];
  try {
    const sessionId = await watch.openSession();
    const runSide = async (side: Side) => {
      const lab = openLabSide({ side, test, labId, sessionId, screens, watch, stage, pace, lapse });
      const onMove = (at: number) => {
        putSide(test.id, side, { ...RUNNING, at });
      };
      const verdict = await runAcceptance(test, lab, { pace, lapse, patience, signal, onMove });
      putSide(test.id, side, verdict);
      return lab;
    };
    // What one side came to stays to be seen until the other has ended too.
    const labs = await Promise.all([runSide("direct"), runSide("durable")]);
    await Promise.all(labs.map((lab) => lab.end()));
  } finally {
    screens.close();
    watch.close();
  }
}

/** A bench on which nothing was run yet. One test runs at a time: two would make each other slow, and limits unfair. */
export function createTestBench({ pace, patience }: BenchPace): TestBench {
  const store: BenchStore = createStore(() => ({ runs: new Map<string, TestRun>() }));
  const stage = createFrameStage();
  const { put, putSide, putBroken, putOver } = createRuns(store);
  const lapse = Math.min(LONGEST_LAPSE, Math.max(1, pace * LAPSE_PER_PACE));
  let queue: readonly Acceptance[] = [];
  let isAtWork = false;
  let stopping = new AbortController();

  async function next(): Promise<void> {
    const [test, ...rest] = queue;
    if (test === undefined || isAtWork) return;
    queue = rest;
    isAtWork = true;
    put(test.id, { phase: "running", sides: { direct: RUNNING, durable: RUNNING } });
    try {
      await runSides({ stage, pace, lapse, patience, putSide }, test, stopping.signal);
      putOver(test.id);
    } catch (error) {
      putBroken(test.id, error);
    }
    isAtWork = false;
    await next();
  }

  return {
    store,
    stage,
    run: (tests) => {
      const { runs } = store.getState();
      const isFree = ({ id }: Acceptance) => (runs.get(id)?.phase ?? "over") === "over";
      const added = tests.filter(isFree);
      for (const { id } of added) put(id, { phase: "waiting" });
      queue = [...queue, ...added];
      void next();
    },
    stop: () => {
      stopping.abort();
      stopping = new AbortController();
      for (const { id } of queue) put(id, null);
      queue = [];
    },
  };
}
