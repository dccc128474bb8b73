import type { Board } from "@/lib/domain/board/board-schema";
import { line, part } from "@/lib/domain/coaching/sketch-fixture";
import type { Edit } from "@/lib/domain/edit/edit";
import type { EditContext } from "@/lib/domain/edit/plan-context";
import { analyse } from "@/lib/domain/ladder/analyse";
import { editBoard, walkContext } from "@/lib/domain/ladder/walk-fixture";
import { drawn } from "@/lib/domain/overlay/analysis-fixture";
import type { OverlayAnalysis } from "@/lib/domain/overlay/overlay-analysis";
import type { OverlayStepState } from "@/lib/domain/overlay/overlay-progress";
import { noteOf } from "@/lib/domain/practice/replay-reference";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";
import { invariant } from "@/lib/shared/invariant";

const web = part("web-browser web");
/** For tests: one agent on a stream. */
export const bot = drawn(
  [web, part("agent bot"), part("llm model")],
  [line("web bot stream sse"), line("bot model write https")],
);
/** For tests: a server that asks a model, on one screen. */
export const small = drawn(
  [web, part("app-server app"), part("llm model")],
  [line("web app stream token-stream"), line("app model write https")],
);
const proof = { auth: "bearer-jwt", runId: true };
/** For tests: two agents on a session, with everything that decisions of the overlay want to see. */
export const ready = drawn(
  [
    web,
    part("orchestrator lead", { terminal: "watcher" }),
    part("agent digger", { terminal: "watcher" }),
    part("llm model"),
    part("session-layer session", {
      retentionDays: 30,
      truth: "database",
      doubleText: "queue",
      instances: 2,
    }),
    part("task-queue jobs"),
  ],
  [
    line("web session stream sse", { resume: "snapshot", ...proof }),
    line("web session control https", { stop: "message", ...proof }),
    line("lead session publish internal-rpc", { runId: true }),
    line("digger session publish internal-rpc", { runId: true }),
    line("session lead control internal-rpc", { runId: true }),
    line("lead digger request https"),
    line("jobs lead subscribe amqp"),
    line("digger model write https"),
  ].map((one, at) => ({ ...one, id: `l${String(at)}` })),
);

/** For tests: a person who walks the overlay. */
export type Walker = {
  context: EditContext;
  newId: () => string;
  look: (board: Board) => OverlayAnalysis;
  edit: (board: Board, ...edits: readonly Edit[]) => Board;
  stepOf: (board: Board, id: string) => OverlayStepState;
  /** The questions that are owed, in order. */
  owed: (board: Board) => string[];
  /** Answers a question with its example's note, turned to the option that is wanted. */
  decide: (board: Board, question: string, option?: string) => Board;
  /** Takes the overlay up and records what D1 found. */
  audited: (board: Board) => Board;
  auditDone: (board: Board, scope: string) => Board;
};

function ownNote(example: Parameters<typeof noteOf>[0], newId: () => string): ReturnType<typeof noteOf> {
  const note = noteOf(example, newId);
  const lines = (slot: typeof note.gain): typeof note.gain =>
    Object.fromEntries(Object.entries(slot).map(([key, one]) => [key, { ...one, by: `${one.by} by 9 %` }]));
  const since = `${note.since}, as we measured in March`;
  return { ...note, since, gain: lines(note.gain), giveUp: lines(note.giveUp) };
}

/** For tests: walks the overlay of this knowledge. */
export function overlayWalker(knowledge: PublicKnowledge): Walker {
  const context = walkContext(knowledge);
  const newId = (): string => `x${context.newId()}`;
  const look = (board: Board): OverlayAnalysis => analyse(board, knowledge).overlay;
  const edit: Walker["edit"] = (board, ...edits) => editBoard(board, context, ...edits);
  const decide: Walker["decide"] = (board, question, option) => {
    const asked = knowledge.overlay.steps
      .flatMap((step) => step.questions)
      .find((one) => one.id === question);
    invariant(asked, `the overlay asks ${question}`);
    const { example } = asked;
    const taken = option ?? example.option;
    const rejected = taken === example.rejected ? example.option : example.rejected;
    const note = ownNote({ ...example, option: taken, rejected }, newId);
    const id = newId();
    return edit(
      board,
      { type: "start-decision", id, question, option: taken, note },
      { type: "propose-decision", id },
    );
  };
  const audited: Walker["audited"] = (board) =>
    edit(
      board,
      { type: "adopt-overlay" },
      { type: "record-evidence", step: "d1", method: "d1.trace", found: "Cut after 60 s at the balancer." },
    );
  return {
    context,
    newId,
    look,
    edit,
    decide,
    audited,
    owed: (board) => look(board).progress.owed.map((one) => one.question),
    stepOf: (board, id) => {
      const step = look(board).progress.steps.find((one) => one.step === id);
      invariant(step, `the overlay has a step ${id}`);
      return step;
    },
    auditDone: (board, scope) => decide(decide(audited(board), "d2.scope", scope), "d3.close-policy"),
  };
}
