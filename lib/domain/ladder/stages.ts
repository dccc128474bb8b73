import type { Board } from "@/lib/domain/board/board-schema";
import { STEP_IDS, type StepId } from "@/lib/domain/knowledge/step-schema";
import { beganFromBaseline } from "@/lib/domain/ladder/baseline";
import type { Problem, Stage } from "@/lib/domain/practice/problem-schema";

/** Which steps a team's own system is asked at which share of its load; the same order as the ladder. */
const OWN: readonly { title: string; share: number; steps: readonly StepId[]; says: string }[] = [
  {
    title: "Where it begins",
    share: 0,
    steps: ["s0", "s1"],
    says: "One user: frame the system and draw the least that serves it.",
  },
  {
    title: "One hundredth of the load",
    share: 0.01,
    steps: ["s2", "s3"],
    says: "The first real users: machines and data part ways when they must.",
  },
  {
    title: "One tenth of the load",
    share: 0.1,
    steps: ["s4", "s5", "s6", "s7"],
    says: "Servers multiply when one is full, and failures begin to count.",
  },
  {
    title: "The contract",
    share: 1,
    steps: ["s8", "s9", "s10", "s11"],
    says: "The full load, and clients you cannot change in a day.",
  },
  {
    title: "The full load",
    share: 1,
    steps: ["s12", "s13", "s14", "s15"],
    says: "What is read most, and who may ask for it.",
  },
  {
    title: "Writes and slow work",
    share: 1,
    steps: ["s16", "s17", "s18"],
    says: "What is written most, and what may wait.",
  },
  {
    title: "Operated",
    share: 1,
    steps: ["s19", "s20", "s21"],
    says: "Who sees it fail first, and what happens when a region goes.",
  },
];

/** A system that runs has its load already: everything is asked at once, and what was taken over owes nothing. */
const TAKEN_OVER: typeof OWN = [
  {
    title: "What runs today",
    share: 1,
    steps: STEP_IDS,
    says: "The whole load on the system as it was found: what you change or challenge owes its note.",
  },
];

/**
 * The stages of a board: those of its problem; those of a team's own load, at most four steps each; or the one stage of
 * a system that was taken over.
 */
export function stagesOf(board: Board, problem: Problem | undefined): readonly Stage[] {
  if (problem) return problem.stages;
  return (beganFromBaseline(board) ? TAKEN_OVER : OWN).map(({ share, steps, ...words }) => ({
    ...words,
    steps: [...steps],
    usersPerDay: Math.max(1, Math.round(board.workload.usersPerDay * share)),
  }));
}
