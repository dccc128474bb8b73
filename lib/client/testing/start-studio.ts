import { vi } from "vitest";
import * as Y from "yjs";
import { createFrameAnalyst } from "@/lib/client/frame-analyst";
import { openLiveBoard } from "@/lib/client/live-board";
import type { StudioDeps } from "@/lib/client/studio-deps";
import type { SaveState } from "@/lib/client/studio-state";
import { createStudioStore } from "@/lib/client/studio-store";
import { boardToDoc } from "@/lib/document/board-to-doc";
import { proposeSession } from "@/lib/domain/overlay/propose-session";
import { SILENT_OVERLAY } from "@/lib/domain/overlay/silence";
import type { Board } from "@/lib/domain/board/board-schema";
import type { Edit } from "@/lib/domain/edit/edit";
import { EMPTY_BOARD, STOCK, TEST_KNOWLEDGE, testContext } from "@/lib/domain/edit/plan-fixture";
import { after } from "@/lib/domain/edit/plan-test-board";
import { tidyUp } from "@/lib/layout/tidy-up";
import type { Analysis } from "@/lib/domain/ladder/analysis";
import type { QuestionState } from "@/lib/domain/ladder/progress";

function owed(question: string, step: "s3" | "s13", entity: string): QuestionState {
  const subject = { key: `${entity}/kind`, entity, field: "kind", value: "cache" };
  return { question, step, status: "owed", subjects: [subject], uncovered: [subject], shown: [] };
}

/** An analysis that says of which board and users it is. */
function analysisOf(board: Board, usersPerDay: number): Analysis {
  const metrics = { storedBytes: Object.keys(board.components).length };
  const load = {
    engine: "static",
    usersPerDay,
    components: {},
    connections: {},
    classes: [],
    metrics,
  } as const;
  const debts = [owed("s3.store", "s3", "links"), owed("s13.cache", "s13", "hot")];
  const progress = {
    stages: [],
    stage: 0,
    storedStage: 0,
    steps: [],
    accepted: 0,
    defensible: false,
    owed: debts,
  };
  return { load, stageLoad: load, findings: [], progress, overlay: SILENT_OVERLAY };
}

/** A live board that is not connected, of which a test can say how it stands and what others made of it. */
function fakeLive(board: Board) {
  const real = openLiveBoard({
    boardId: "b",
    generation: 1,
    url: "ws://nowhere",
    getTicket: () => Promise.reject(new Error("there is no server")),
    initialState: Y.encodeStateAsUpdate(boardToDoc(board)),
  });
  const listeners = new Set<Parameters<typeof real.subscribe>[0]>();
  const now: { save: SaveState; readOnly: boolean; brought?: Board } = {
    save: { state: "saved", at: 1 },
    readOnly: false,
  };
  const live: StudioDeps["live"] = {
    ...real,
    current: () => (now.brought ? { board: now.brought, drifts: [] } : real.current()),
    save: () => now.save,
    readOnly: () => now.readOnly,
    subscribe: (listener) => {
      listeners.add(listener);
      const stop = real.subscribe(listener);
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
  };
  const bring = (brought: Board): void => {
    now.brought = brought;
    listeners.forEach((listener) => {
      listener("remote");
    });
  };
  const say = (save: SaveState, readOnly = false): void => {
    Object.assign(now, { save, readOnly });
    listeners.forEach((listener) => {
      listener("status");
    });
  };
  return { live, bring, say };
}

/** For tests: a studio over a document that is not connected, with everything else faked and counted. */
export function startStudio(more: Partial<StudioDeps> = {}, edits: readonly Edit[] = STOCK) {
  const { live, bring, say } = fakeLive(edits.reduce((board, edit) => after(board, edit), EMPTY_BOARD));
  const frames: (() => void)[] = [];
  const analyse = vi.fn((of: Board, _knowledge: unknown, users?: number) => analysisOf(of, users ?? 1_000));
  let ids = 0;
  const schedule: StudioDeps["schedule"] = (run) => {
    frames.push(run);
    return () => {
      frames.splice(frames.indexOf(run), 1);
    };
  };
  const deps: StudioDeps = {
    live,
    analyse,
    analyst: createFrameAnalyst({ analyse, knowledge: TEST_KNOWLEDGE, schedule }),
    knowledge: TEST_KNOWLEDGE,
    gates: testContext().gates,
    planPlacement: () => [],
    proposeSession,
    tidy: (request) => Promise.resolve(tidyUp(request)),
    author: "Ada",
    newId: () => `new${String((ids += 1))}`,
    now: () => "2026-02-03T04:05:06Z",
    schedule,
    ...more,
  };
  const store = createStudioStore(deps, { boardId: "b" });
  const stop = store.follow();
  analyse.mockClear();
  const frame = (): void => {
    frames.splice(0).forEach((run) => {
      run();
    });
  };
  return { store, stop, analyse, frames, frame, bring, say, get: () => store.getState() };
}
