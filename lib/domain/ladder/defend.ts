import type { Board } from "@/lib/domain/board/board-schema";
import type { Decision } from "@/lib/domain/board/decision-schema";
import type { AnalysisKnowledge } from "@/lib/domain/ladder/analyse";
import type { Analysis } from "@/lib/domain/ladder/analysis";
import type { DefenceReport } from "@/lib/domain/ladder/defence-report";
import { missedTargets } from "@/lib/domain/ladder/missed-targets";
import type { QuestionState } from "@/lib/domain/ladder/progress";
import { resourceName } from "@/lib/domain/ladder/step-line";
import { busiestPart } from "@/lib/domain/load/busiest-part";
import type { ComponentLoad } from "@/lib/domain/load/load-report";
import { defendOverlay } from "@/lib/domain/overlay/defend-overlay";
import { metricAtStart, metricValue, noteSentence } from "@/lib/domain/tradeoff/note-sentence";

const TEN = 10;

function nameOf(board: Board, id: string): string {
  return board.components[id as keyof typeof board.components]?.name ?? id;
}

/** How near a decision is to being reopened, 0-1 and above: 1 is at its condition. */
function nearness(decision: Decision, analysis: Analysis): number {
  const { metric, comparison, value } = decision.note.revisitWhen;
  const current = metric && analysis.stageLoad.metrics[metric];
  if (current === undefined || value === undefined || current === 0 || value === 0) return 0;
  return comparison === "above" ? current / value : value / current;
}

function riskiest(
  board: Board,
  knowledge: AnalysisKnowledge,
  states: readonly QuestionState[],
  analysis: Analysis,
): DefenceReport["riskiest"] {
  const card = knowledge.problem?.numbers.find((one) => one.id === board.intake.leastSure);
  const unsure = card ? `${card.label.toLowerCase()}, ${card.value}` : board.intake.leastSure;
  const fromIntake = unsure
    ? [
        {
          weight: 2,
          says: `The number you were least sure of: ${unsure}.`,
          why: "Every rate on this board is computed from it.",
        },
      ]
    : [];
  const fromNotes = states.flatMap(({ decision, verdict }) => {
    if (!decision) return [];
    const near = nearness(decision, analysis);
    const { metric, value } = decision.note.revisitWhen;
    const low = decision.note.confidence === "low" ? 0.6 : 0;
    const thin = verdict && verdict.score < 4 ? 0.3 : 0;
    const why =
      near > 0.4 && metric
        ? `${metricAtStart(metric)} is at ${Math.round(near * 100)} % of the ${metricValue(metric, value ?? 0)} that would reopen it.`
        : (verdict?.remarks[0]?.message ?? "Nothing measured would tell you that it is wrong.");
    return [
      {
        weight: near + low + thin,
        says: `${decision.optionText || decision.questionText}: ${decision.note.since}`,
        why,
      },
    ];
  });
  return [...fromIntake, ...fromNotes]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 2)
    .map(({ says, why }) => ({ says, why }));
}

function atTenTimes(board: Board, loads: readonly ComponentLoad[]): DefenceReport["atTenTimes"] {
  return loads
    .filter((load) => load.worst && load.utilisation * TEN >= 1)
    .sort((a, b) => b.utilisation - a.utilisation)
    .map((load) => ({
      component: load.id,
      says: `${nameOf(board, load.id)} would need ${(load.utilisation * TEN).toLocaleString("en", { maximumFractionDigits: 1 })} times its ${resourceName(load.worst?.resource ?? "")}.`,
    }));
}

function buildFirst(board: Board, analysis: Analysis): DefenceReport["buildFirst"] {
  const first = analysis.stageLoad.classes[0];
  const names = (first?.reached ?? []).map((id) => nameOf(board, id));
  const busiest = busiestPart(Object.values(analysis.stageLoad.components));
  return [
    ...(names.length > 0
      ? [
          {
            says: `The path of ${board.classes[first?.id ?? ""]?.name ?? "the first request"}: ${names.join(", ")}.`,
            why: "It is what people came for; everything else can be measured against it.",
          },
        ]
      : []),
    ...(busiest && busiest.utilisation > 0
      ? [
          {
            says: `A load test of ${nameOf(board, busiest.id)} at ${Math.round(busiest.requestsPerSecond).toLocaleString("en")} requests a second.`,
            why: `It is the busiest part, at ${Math.round(busiest.utilisation * 100)} %, and its capacity is a figure nobody here has measured.`,
          },
        ]
      : []),
  ];
}

/** Parts without load that cost something: the first to go when money is short. */
function cheapest(board: Board, loads: readonly ComponentLoad[]): DefenceReport["cheapestToRemove"] {
  const idle = loads
    .filter((load) => load.worst && load.utilisation < 0.1 && load.usdPerMonth > 0)
    .sort((a, b) => a.utilisation - b.utilisation || b.usdPerMonth - a.usdPerMonth)[0];
  return (
    idle && {
      component: idle.id,
      says: `${nameOf(board, idle.id)} is ${Math.round(idle.utilisation * 100)} % busy and costs about $${Math.round(idle.usdPerMonth).toLocaleString("en")} a month.`,
    }
  );
}

function costDriver(board: Board, loads: readonly ComponentLoad[]): DefenceReport["costDriver"] {
  const total = loads.reduce((sum, load) => sum + load.usdPerMonth, 0);
  const most = [...loads].sort((a, b) => b.usdPerMonth - a.usdPerMonth)[0];
  return most && total > 0
    ? {
        component: most.id,
        says: `${nameOf(board, most.id)} is $${Math.round(most.usdPerMonth).toLocaleString("en")} of $${Math.round(total).toLocaleString("en")} a month.`,
      }
    : undefined;
}

/** Reads the whole defence back from the board's own notes and numbers; nothing is invented and nothing stored. */
export function defend(board: Board, knowledge: AnalysisKnowledge, analysis: Analysis): DefenceReport {
  const states = analysis.progress.steps.flatMap((step) =>
    step.questions.filter((question) => question.status === "accepted" && question.decision),
  );
  const loads = Object.values(analysis.stageLoad.components).sort((a, b) => (a.id < b.id ? -1 : 1));
  const remove = cheapest(board, loads);
  const driver = costDriver(board, loads);
  const overlay = defendOverlay(board, knowledge, analysis.overlay);
  return {
    missed: missedTargets(board, knowledge, analysis.stageLoad),
    notes: states.flatMap(({ decision, step: stepId, question, verdict }) => {
      const step = knowledge.steps.find((one) => one.id === stepId);
      if (!decision || !step) return [];
      return [
        {
          step: stepId,
          title: step.title,
          sentence: noteSentence(
            decision,
            step.questions.find((one) => one.id === question),
          ),
          score: verdict?.score ?? 0,
          decision,
        },
      ];
    }),
    riskiest: riskiest(board, knowledge, states, analysis),
    atTenTimes: atTenTimes(board, loads),
    buildFirst: buildFirst(board, analysis),
    ...(remove && { cheapestToRemove: remove }),
    ...(driver && { costDriver: driver }),
    ...(overlay && { overlay }),
    waived: analysis.findings.flatMap((finding) =>
      finding.waived ? [{ title: finding.title, reason: finding.waived.reason }] : [],
    ),
  };
}
