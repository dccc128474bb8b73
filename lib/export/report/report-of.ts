import type { Board } from "@/lib/domain/board/board-schema";
import type { Requirement } from "@/lib/domain/board/frame-schema";
import type { Kind } from "@/lib/domain/catalogue/kind-schema";
import type { AnalysisKnowledge } from "@/lib/domain/ladder/analyse";
import type { Analysis } from "@/lib/domain/ladder/analysis";
import { defend } from "@/lib/domain/ladder/defend";
import type { MissedTarget } from "@/lib/domain/ladder/missed-targets";
import { openFindings } from "@/lib/domain/ladder/open-findings";
import { stageSentence } from "@/lib/domain/ladder/stage-sentence";
import { stagesOf } from "@/lib/domain/ladder/stages";
import type { ComponentLoad } from "@/lib/domain/load/load-report";
import { toneOf } from "@/lib/domain/load/load-tone";
import { copiesOf, percentText, resourceWord } from "@/lib/drawing/component-words";
import { lineSentence } from "@/lib/drawing/connection-words";
import { decisionEntries } from "@/lib/export/decision-entries";
import { usersADay } from "@/lib/export/users-a-day";
import type { Report, ReportOwed, ReportPart, ReportRequirement } from "@/lib/export/report/report";
import { formatBytes, formatCount, formatMs, formatPercent, formatUsd } from "@/lib/shared/format-number";

const NONE = "–";

function nameOf(board: Board, id: string): string {
  return board.components[id as keyof typeof board.components]?.name ?? id;
}

function stageOf(
  board: Board,
  knowledge: AnalysisKnowledge,
  analysis: Analysis,
  missed: number,
): Report["stage"] {
  const { progress, stageLoad } = analysis;
  const stages = stagesOf(board, knowledge.problem);
  const stage = stages[progress.stage];
  return {
    title: stage?.title ?? "",
    place: `Stage ${String(progress.stage + 1)} of ${String(stages.length)}, ${usersADay(stageLoad.usersPerDay)}`,
    says: stage?.says ?? "",
    sentence: stageSentence({ progress, stageLoad, nameOf: (id) => nameOf(board, id), missed }),
  };
}

function numbersOf({ stageLoad, progress }: Analysis): Report["numbers"] {
  const { metrics } = stageLoad;
  const shown: readonly (readonly [
    label: string,
    value: number | undefined,
    format: (value: number) => string,
  ])[] = [
    ["Users a day", stageLoad.usersPerDay, formatCount],
    ["Peak requests a second", metrics.peakRequestsPerSecond, formatCount],
    ["Slowest hundredth (p99)", metrics.p99LatencyMs, formatMs],
    ["Availability", metrics.availability, formatPercent],
    ["Stored", metrics.storedBytes, formatBytes],
    ["Cost a month", metrics.usdPerMonth, formatUsd],
    ["Notes accepted", progress.accepted, formatCount],
    ["Notes owed", progress.owed.length, formatCount],
  ];
  return shown.flatMap(([label, value, format]) =>
    value === undefined ? [] : [{ label, value: format(value) }],
  );
}

function targetText(target: Requirement["target"]): string | undefined {
  if (target === undefined) return undefined;
  switch (target.metric) {
    case "availability":
      return `${formatPercent(target.value)} available`;
    case "p99LatencyMs":
      return `p99 within ${formatMs(target.value)}`;
    case "rpoSeconds":
      return `at most ${formatMs(target.value * 1_000)} of data lost`;
    case "rtoMinutes":
      return `back within ${formatMs(target.value * 60_000)}`;
  }
}

/** A missed promise as it is told beside its own words, which the defence says first. */
function shortfall(text: string, missed: MissedTarget | undefined): string | undefined {
  const own = text.trim();
  return missed?.says.startsWith(own) ? missed.says.slice(own.length).trim() : missed?.says;
}

function requirementsOf(board: Board, missed: readonly MissedTarget[]): ReportRequirement[] {
  return Object.values(board.requirements)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    .map(({ id, text, target }) => {
      const words = targetText(target);
      if (target === undefined || words === undefined) return { text };
      const miss = missed.find(({ requirement }) => requirement === id);
      const short = shortfall(text, miss);
      if (short !== undefined) return { text, target: words, kept: "missed", shortfall: short };
      const isReckoned = target.metric === "availability" || target.metric === "p99LatencyMs";
      return { text, target: words, kept: isReckoned ? "met" : "not reckoned" };
    });
}

function classesOf(board: Board, { stageLoad }: Analysis): Report["classes"] {
  return stageLoad.classes.map(({ id, peakPerSecond, p99LatencyMs, availability, reached }) => ({
    name: board.classes[id]?.name ?? id,
    peak: `${formatCount(peakPerSecond)} a second`,
    p99: reached.length === 0 ? "no path" : p99LatencyMs === undefined ? "no end" : formatMs(p99LatencyMs),
    availability: reached.length === 0 ? "no path" : formatPercent(availability),
  }));
}

function busyWords({ worst, utilisation }: ComponentLoad): string {
  return worst === undefined ? NONE : `${percentText(utilisation)} of its ${resourceWord(worst.resource)}`;
}

function partsOf(board: Board, knowledge: AnalysisKnowledge, { stageLoad }: Analysis): ReportPart[] {
  return Object.values(stageLoad.components)
    .sort((a, b) => b.utilisation - a.utilisation || (a.id < b.id ? -1 : 1))
    .flatMap((load): ReportPart[] => {
      const component = board.components[load.id];
      if (component === undefined) return [];
      const kind: Kind | undefined = Object.hasOwn(knowledge.kinds, component.kind)
        ? knowledge.kinds[component.kind]
        : undefined;
      return [
        {
          name: component.name,
          kind: kind?.name ?? component.kind,
          copies: copiesOf(component, kind) || "1",
          busy: busyWords(load),
          tone: load.worst === undefined ? "ok" : toneOf(load.utilisation),
          availability: formatPercent(load.availability),
          cost: formatUsd(load.usdPerMonth),
        },
      ];
    });
}

function owedOf({ progress, overlay }: Analysis, knowledge: AnalysisKnowledge): ReportOwed[] {
  const asked = [...knowledge.steps, ...knowledge.overlay.steps].flatMap(({ title, questions }) =>
    questions.map(({ id, text }) => ({ id, text, title })),
  );
  return [...progress.owed, ...overlay.progress.owed].map(({ question, step, says }) => {
    const found = asked.find(({ id }) => id === question);
    return {
      step: `${step.toUpperCase()} ${found?.title ?? ""}`.trim(),
      question: found?.text ?? question,
      says: says ?? "",
    };
  });
}

/**
 * A board told to its end, for a page that prints and for the command line: its stage and numbers, what it promised and
 * misses, every part under load, the defence, the decisions, and the overlay's audit where it was answered. Equal boards
 * give equal reports.
 */
export function reportOf(board: Board, knowledge: AnalysisKnowledge, analysis: Analysis): Report {
  const defence = defend(board, knowledge, analysis);
  return {
    title: board.about.name.trim() || "A board",
    about: knowledge.problem?.summary ?? "A team's own system.",
    stage: stageOf(board, knowledge, analysis, defence.missed.length),
    numbers: numbersOf(analysis),
    requirements: requirementsOf(board, defence.missed),
    classes: classesOf(board, analysis),
    parts: partsOf(board, knowledge, analysis),
    connections: Object.values(board.connections)
      .filter(({ from, to }) => Object.hasOwn(board.components, from) && Object.hasOwn(board.components, to))
      .map((line) => `${lineSentence(line, board, knowledge)}.`)
      .sort(),
    intake: { context: board.intake.context.trim(), apiContract: board.intake.apiContract.trim() },
    findings: openFindings(analysis).map(({ level, title, message }) => ({ level, title, message })),
    owed: owedOf(analysis, knowledge),
    defence,
    decisions: decisionEntries(board, knowledge, analysis),
  };
}
