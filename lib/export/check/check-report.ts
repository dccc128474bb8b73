import type { Board } from "@/lib/domain/board/board-schema";
import type { Drift } from "@/lib/domain/board/drift";
import type { Finding } from "@/lib/domain/coaching/finding";
import type { AnalysisKnowledge } from "@/lib/domain/ladder/analyse";
import type { Analysis } from "@/lib/domain/ladder/analysis";
import { openFindings, stops } from "@/lib/domain/ladder/open-findings";
import type { QuestionState } from "@/lib/domain/ladder/progress";
import { stagesOf } from "@/lib/domain/ladder/stages";

/** A finding as a check tells it; ids name what is on the board. */
export type CheckFinding = Pick<Finding, "rule" | "level" | "step" | "title" | "message" | "clears"> & {
  stops: boolean;
  components: readonly string[];
  connections: readonly string[];
};

/** A question that is owed a note. */
export type CheckOwed = { question: string; step: string; text: string; reason: string; says: string };

/** What a check of a board says. Plain JSON; `passed` is false while an error or an owed note stands. */
export type CheckReport = {
  format: "loadstone-check";
  version: 1;
  passed: boolean;
  board: { name: string; problem?: string; components: number; connections: number };
  stage: { index: number; of: number; title: string; usersPerDay: number };
  notes: { accepted: number; owed: number };
  stages: readonly { title: string; usersPerDay: number; passed: boolean; missing: readonly string[] }[];
  findings: readonly CheckFinding[];
  owed: readonly CheckOwed[];
  /** Of the owed, those whose revisit condition is met. */
  conditionsMet: readonly CheckOwed[];
  waived: readonly { rule: string; title: string; reason: string }[];
  drifts: readonly Drift[];
};

function toOwed(state: QuestionState, knowledge: AnalysisKnowledge): CheckOwed {
  const asked = [...knowledge.steps, ...knowledge.overlay.steps].flatMap(({ questions }) => questions);
  const text = asked.find(({ id }) => id === state.question)?.text ?? state.question;
  return {
    question: state.question,
    step: state.step,
    text,
    reason: state.reason ?? "no-note",
    says: state.says ?? "",
  };
}

function toFinding(finding: Finding): CheckFinding {
  const { rule, level, step, title, message, clears, components, connections } = finding;
  return { rule, level, step, title, message, clears, stops: stops(finding), components, connections };
}

/**
 * What stands against a board today, by the same derivation as everywhere: findings of due steps, owed notes of both
 * walks, conditions met, and how far the walk has come. Equal boards give equal reports.
 */
export function checkReport(
  board: Board,
  knowledge: AnalysisKnowledge,
  analysis: Analysis,
  drifts: readonly Drift[] = [],
): CheckReport {
  const { progress, overlay, stageLoad } = analysis;
  const findings = openFindings(analysis).map(toFinding);
  const owed = [...progress.owed, ...overlay.progress.owed].map((state) => toOwed(state, knowledge));
  const stages = stagesOf(board, knowledge.problem);
  return {
    format: "loadstone-check",
    version: 1,
    passed: owed.length === 0 && !findings.some((finding) => finding.stops),
    board: {
      name: board.about.name,
      ...(board.about.problem && { problem: board.about.problem.slug }),
      components: Object.keys(board.components).length,
      connections: Object.keys(board.connections).length,
    },
    stage: {
      index: progress.stage,
      of: stages.length,
      title: stages[progress.stage]?.title ?? "",
      usersPerDay: stageLoad.usersPerDay,
    },
    notes: { accepted: progress.accepted + overlay.progress.notes.accepted, owed: owed.length },
    stages: progress.stages.map(({ title, usersPerDay, passed, missing }) => ({
      title,
      usersPerDay,
      passed,
      missing,
    })),
    findings,
    owed,
    conditionsMet: owed.filter(({ reason }) => reason === "reopened"),
    waived: analysis.findings.flatMap(({ rule, title, waived }) =>
      waived ? [{ rule, title, reason: waived.reason }] : [],
    ),
    drifts,
  };
}
