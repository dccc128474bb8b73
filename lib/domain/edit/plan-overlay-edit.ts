import { SINGLETON_ID, type FlatEntity } from "@/lib/domain/board/change";
import type { Planned, Planner, Planners } from "@/lib/domain/edit/plan-context";
import { refuse } from "@/lib/domain/edit/plan-refusal";
import type { OverlayStep } from "@/lib/domain/knowledge/overlay-step-schema";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";
import { maySayProven } from "@/lib/domain/overlay/proven";
import { ok } from "@/lib/shared/result";

const IT = { root: "overlay", id: SINGLETON_ID } as const;

function set(fields: FlatEntity): Planned {
  return ok([{ ...IT, type: "set", fields }]);
}

function unset(...fields: readonly string[]): Planned {
  return ok([{ ...IT, type: "unset", fields }]);
}

function stepOf({ overlay }: PublicKnowledge, id: string): OverlayStep | undefined {
  return overlay.steps.find((step) => step.id === id);
}

const planEvidence: Planner<"record-evidence"> = (_board, { step, method, found }, { knowledge, now }) => {
  const methods = stepOf(knowledge, step)?.evidence?.methods.map(({ id }) => id) ?? [];
  if (!methods.includes(method)) {
    const known = methods.length === 0 ? "d1 or d9" : methods.join(" or ");
    return refuse("unknown-option", "This step records no such evidence.", `Choose ${known}.`);
  }
  if (found.trim() === "")
    return refuse("reason-missing", "Evidence is what you saw.", "Write down in a sentence what came out.");
  return set({
    [`evidence.${step}.method`]: method,
    [`evidence.${step}.found`]: found,
    [`evidence.${step}.at`]: now,
  });
};

const planAnswer: Planner<"answer-ask"> = (_board, { ask, text }, { knowledge, now }) => {
  const known = knowledge.overlay.steps.flatMap((step) => step.asks.map(({ id }) => id));
  if (!known.includes(ask))
    return refuse(
      "unknown-question",
      "No step of the overlay asks this.",
      `Choose one such as ${known[0] ?? "d1"}.`,
    );
  if (text.trim() === "") return unset(`answers.${ask}.text`, `answers.${ask}.at`);
  return set({ [`answers.${ask}.text`]: text, [`answers.${ask}.at`]: now });
};

const planScore: Planner<"score-capability"> = (board, edit, { knowledge, now }) => {
  const { capability, score, owner } = edit;
  const field = `scores.${capability}`;
  if (score === null) return unset(`${field}.score`, `${field}.owner`, `${field}.at`);
  if (score === 3 && !maySayProven(board, knowledge.overlay.acceptance, capability)) {
    return refuse(
      "not-tested",
      "A 3 says that it was tested, and no test of this capability has passed.",
      "Record a test that passed, or score what is drawn: 2 at most.",
    );
  }
  const scored = { [`${field}.score`]: score, [`${field}.at`]: now };
  return set(owner === undefined ? scored : { ...scored, [`${field}.owner`]: owner });
};

const planResult: Planner<"record-result"> = (board, { test, outcome, build, note = "" }, { now }) => {
  const field = `results.${test}`;
  const noted = board.overlay.results[test]?.note !== undefined;
  const oldNote = noted ? [`${field}.note`] : [];
  if (outcome === null) return unset(`${field}.outcome`, `${field}.build`, `${field}.at`, ...oldNote);
  if (build.trim() === "")
    return refuse(
      "reason-missing",
      "A result without its build proves nothing later.",
      "Give the build that was tested, such as a version or a commit.",
    );
  const result = { [`${field}.outcome`]: outcome, [`${field}.build`]: build, [`${field}.at`]: now };
  if (note.trim() !== "") return set({ ...result, [`${field}.note`]: note });
  const taken = oldNote.map((each) => ({ ...IT, type: "unset" as const, fields: [each] }));
  return ok([{ ...IT, type: "set", fields: result }, ...taken]);
};

/** Plans what is recorded in the overlay. Its choices, "not needed" among them, are decisions like all others. */
export const overlayPlanners: Planners<
  "adopt-overlay" | "leave-overlay" | "record-evidence" | "answer-ask" | "score-capability" | "record-result"
> = {
  "adopt-overlay": (board, _edit, { now }) =>
    board.overlay.adoptedAt === undefined ? set({ adoptedAt: now }) : ok([]),
  "leave-overlay": () => unset("adoptedAt"),
  "record-evidence": planEvidence,
  "answer-ask": planAnswer,
  "score-capability": planScore,
  "record-result": planResult,
};
