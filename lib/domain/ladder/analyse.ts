import type { Board } from "@/lib/domain/board/board-schema";
import type { Finding } from "@/lib/domain/coaching/finding";
import { judge } from "@/lib/domain/coaching/judge";
import type { RuleContext } from "@/lib/domain/coaching/rule";
import { indexBoard, type BoardIndex } from "@/lib/domain/graph/board-index";
import { CONCERNS } from "@/lib/domain/knowledge/selector-schema";
import type { StepId } from "@/lib/domain/knowledge/step-schema";
import type { Analysis } from "@/lib/domain/ladder/analysis";
import { climbLadder, climbUnjudged, type Blocking } from "@/lib/domain/ladder/climb";
import { analyseOverlay } from "@/lib/domain/overlay/analyse-overlay";
import { holdBack } from "@/lib/domain/overlay/hold-back";
import { SILENT_OVERLAY } from "@/lib/domain/overlay/silence";
import { speaksOf } from "@/lib/domain/overlay/speaks-of";
import { reopened } from "@/lib/domain/ladder/reopened";
import { probeLoad } from "@/lib/domain/ladder/probe";
import type { QuestionState } from "@/lib/domain/ladder/progress";
import { questionStandings } from "@/lib/domain/ladder/question-states";
import { stagesOf } from "@/lib/domain/ladder/stages";
import { surveyLadder } from "@/lib/domain/ladder/survey";
import type { Catalogue, Lore } from "@/lib/domain/knowledge/knowledge";
import type { Problem } from "@/lib/domain/practice/problem-schema";
import type { LoadReport } from "@/lib/domain/load/load-report";

/** What an analysis reads of the content. */
export type AnalysisKnowledge = Catalogue & Lore & { problem?: Problem };

const STOPS = new Set(["error", "block"]);

function blockingByStep(findings: readonly Finding[], knowledge: AnalysisKnowledge): Blocking {
  const byStep = new Map<StepId, Finding[]>();
  for (const step of knowledge.steps) {
    const stops = findings.filter(
      (finding) =>
        step.blockingRules.includes(finding.rule) &&
        STOPS.has(finding.level) &&
        !finding.waived &&
        !finding.waits,
    );
    byStep.set(step.id, stops);
  }
  return byStep;
}

function ruleContext(
  index: BoardIndex,
  load: LoadReport,
  questions: readonly QuestionState[],
  { overlay }: AnalysisKnowledge,
): RuleContext {
  const { intake, requirements } = index.board;
  const concerns = new Set(CONCERNS.filter((concern) => intake.concerns[concern] === true));
  const targets = Object.values(requirements).flatMap((one) =>
    one.target?.metric === "availability" ? [one.target.value] : [],
  );
  return {
    index,
    load,
    usersPerDay: load.usersPerDay,
    concerns,
    questions,
    acceptance: overlay.acceptance,
    ...(targets.length > 0 && { availabilityTarget: Math.max(...targets) }),
  };
}

/**
 * Everything that can be derived from a board, in one pass: the load at the users shown and at the stage's, the
 * findings and the progress. Pure; `lookAt` is any number of users and changes only `load`.
 */
export function analyse(board: Board, knowledge: AnalysisKnowledge, lookAt?: number): Analysis {
  const index = indexBoard(board, knowledge);
  const stages = stagesOf(board, knowledge.problem);
  const stored = stages[Math.min(board.about.stage, stages.length - 1)]?.usersPerDay ?? 1;
  const probe = probeLoad(index, stored);
  const survey = surveyLadder({
    index,
    steps: knowledge.steps,
    stages,
    probe,
    standings: questionStandings(index, knowledge),
  });
  const { stage, questions } = climbUnjudged(survey);
  const reached = probe.at(survey.usersAt(stage));
  const judged = judge(
    ruleContext(index, reached, questions, knowledge),
    knowledge.rules,
    Object.values(board.waivers),
  );
  const findings = holdBack(index, judged);
  const progress = climbLadder(survey, blockingByStep(findings, knowledge));
  const shownUsers = stages[progress.stage]?.usersPerDay ?? stored;
  const overlay = speaksOf(index)
    ? analyseOverlay({
        index,
        overlay: knowledge.overlay,
        standings: questionStandings(index, knowledge, knowledge.overlay.steps),
        findings,
        reopened: ({ decision }) => decision && reopened(decision, probe, shownUsers),
      })
    : SILENT_OVERLAY;
  return {
    load: probe.at(lookAt ?? shownUsers),
    stageLoad: probe.at(shownUsers),
    findings,
    progress,
    overlay,
  };
}
