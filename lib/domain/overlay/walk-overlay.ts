import type { Finding } from "@/lib/domain/coaching/finding";
import type { BoardIndex } from "@/lib/domain/graph/board-index";
import { PHASES, type Phase } from "@/lib/domain/knowledge/overlay-ids";
import type { OverlayLore } from "@/lib/domain/knowledge/overlay-schema";
import type { OverlayStep } from "@/lib/domain/knowledge/overlay-step-schema";
import type { QuestionState } from "@/lib/domain/ladder/progress";
import type { Standing } from "@/lib/domain/ladder/question-states";
import { detectAgents } from "@/lib/domain/overlay/detect-agents";
import { featuresOf } from "@/lib/domain/overlay/features";
import { FILL_INS } from "@/lib/domain/overlay/fills";
import type {
  AskState,
  OverlayStanding,
  OverlayStepState,
  OverlayStepStatus,
  WalkedProgress,
  WalkedStep,
} from "@/lib/domain/overlay/overlay-progress";
import { isWalked, NOT_NEEDED, SCOPE_QUESTION, scopeOf } from "@/lib/domain/overlay/overlay-scope";

/** What walking reads: where each question stands, findings and all, and why an answer is to be given again. */
export type OverlayGround = {
  index: BoardIndex;
  overlay: OverlayLore;
  standings: readonly Standing[];
  findings: readonly Finding[];
  reopened: (standing: Standing) => string | undefined;
};

const STOPS: ReadonlySet<Finding["level"]> = new Set<Finding["level"]>(["error", "block"]);

function isAskedOf(index: BoardIndex, step: OverlayStep): boolean {
  if (step.need === "several-agents") return featuresOf(index).has("several-agents");
  if (step.need === "control") return scopeOf(index.board)?.includes("control") ?? true;
  return true;
}

function questionState(standing: Standing, due: boolean, again: string | undefined): QuestionState {
  const { accepted, required: _required, ...rest } = standing;
  if (accepted && again !== undefined) return { ...rest, status: "owed", reason: "reopened", says: again };
  if (accepted) return { ...rest, status: "accepted" };
  if (due) return { ...rest, status: "owed" };
  return { ...rest, status: standing.subjects.length > 0 ? "early" : "silent" };
}

/** Options that the board gives already: it shows them, or a setting that opens the question names them. */
function prefilledOf({ shown, subjects }: Standing, step: OverlayStep, question: string): readonly string[] {
  const options = step.questions.find((one) => one.id === question)?.options ?? [];
  const named = subjects.map((subject) => `${step.id}.${String(subject.value)}`);
  return options.map((option) => option.id).filter((id) => shown.includes(id) || named.includes(id));
}

function askStates(index: BoardIndex, step: OverlayStep): readonly AskState[] {
  return step.asks.map(({ id, fill }): AskState => {
    const written = index.board.overlay.answers[id]?.text.trim();
    if (written) return { ask: id, answer: { by: "person", says: written } };
    const shown = fill && FILL_INS[fill](index);
    return shown ? { ask: id, answer: { by: "board", says: shown } } : { ask: id };
  });
}

/** Evidence counts when it names one of the step's methods and says something. */
function evidenceOf({ board }: BoardIndex, step: OverlayStep): OverlayStepState["evidence"] {
  if (!step.evidence) return undefined;
  const recorded = board.overlay.evidence[step.id as "d1"];
  const counts =
    recorded !== undefined &&
    recorded.found.trim() !== "" &&
    step.evidence.methods.some((method) => method.id === recorded.method);
  return counts ? { recorded } : {};
}

type Seen = Omit<WalkedStep, "status" | "due"> & { asked: boolean; complete: boolean };

function see(ground: OverlayGround, step: OverlayStep, walked: boolean): Seen {
  const { index, findings } = ground;
  const standings = ground.standings.filter((standing) => standing.step === step.id);
  const blocking = findings.filter(
    (finding) => step.blockingRules.includes(finding.rule) && STOPS.has(finding.level) && !finding.waived,
  );
  const evidence = evidenceOf(index, step);
  const questions = standings.map((standing) => questionState(standing, walked, ground.reopened(standing)));
  const answered = questions.every((question) => question.status === "accepted");
  return {
    step: step.id,
    phase: step.phase,
    questions,
    prefilled: Object.fromEntries(
      standings.map((standing) => [standing.question, prefilledOf(standing, step, standing.question)]),
    ),
    asks: askStates(index, step),
    ...(evidence && { evidence }),
    blocking,
    asked: isAskedOf(index, step),
    complete: answered && (!evidence || evidence.recorded !== undefined) && blocking.length === 0,
  };
}

/** The first phase in which a step that is asked is not complete; undefined when there is none. */
function openPhase(seen: readonly Seen[]): Phase | undefined {
  return PHASES.find((phase) => seen.some((one) => one.phase === phase && one.asked && !one.complete));
}

function statusOf(one: Seen, due: boolean): OverlayStepStatus {
  if (!one.asked) return "not-asked";
  if (!due) return "not-yet";
  if (one.complete) return "done";
  return one.questions.some((question) => question.status === "owed" && question.decision) ? "owed" : "now";
}

/** A step that is not due yet owes nothing; a note that somebody wrote there stands as early. */
function asNotYet(question: QuestionState): QuestionState {
  if (question.status !== "owed") return question;
  const { reason: _reason, says: _says, ...rest } = question;
  return { ...rest, status: question.decision || question.subjects.length > 0 ? "early" : "silent" };
}

function standingOf(ground: OverlayGround, finished: boolean): OverlayStanding {
  const { board } = ground.index;
  const scope = ground.standings.find((standing) => standing.question === SCOPE_QUESTION);
  // Whoever walks and begins to write "not needed" still walks, until it is put forward.
  if (isWalked(board)) return finished ? "finished" : "adopted";
  if (scope?.decision?.option === NOT_NEEDED) return scope.accepted ? "declined" : "declining";
  return detectAgents(ground.index).length > 0 ? "offered" : "silent";
}

/**
 * Derives where the overlay stands: which steps are due, what is owed, what the board has filled in, and whether it is
 * finished. A phase is due when those before it are complete. "Not needed" owes its one note and nothing else.
 */
export function walkOverlay(ground: OverlayGround): WalkedProgress {
  const { index, overlay } = ground;
  const walked = isWalked(index.board);
  const seen = overlay.steps.map((step) => see(ground, step, true));
  const open = openPhase(seen);
  const standing = standingOf(ground, walked && open === undefined);
  const declines = standing === "declining" || standing === "declined";
  const reached = open === undefined ? PHASES.length - 1 : PHASES.indexOf(open);
  const steps = seen.map((one): WalkedStep => {
    const { asked, complete: _complete, ...state } = one;
    const due = walked && !declines && asked && PHASES.indexOf(one.phase) <= reached;
    const isScope = one.questions.some((question) => question.question === SCOPE_QUESTION);
    const owes = due || (standing === "declining" && isScope);
    return {
      ...state,
      due,
      status: declines && !isScope ? "not-asked" : statusOf(one, due),
      questions: owes ? one.questions : one.questions.map(asNotYet),
    };
  });
  const asked = declines ? 1 : seen.filter((one) => one.asked).flatMap((one) => one.questions).length;
  const accepted = steps.flatMap((step) => step.questions).filter((one) => one.status === "accepted").length;
  return {
    standing,
    ...(walked && open !== undefined && { phase: open }),
    steps,
    owed: steps.flatMap((step) => step.questions.filter((question) => question.status === "owed")),
    notes: { asked, accepted },
  };
}
