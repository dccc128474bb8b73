import { replayOf } from "@/lib/content/check-content";
import { readContent } from "@/lib/content/read-content";
import type { Analysis } from "@/lib/domain/ladder/analysis";
import type { StepState } from "@/lib/domain/ladder/progress";
import type { ReplayStep } from "@/lib/domain/practice/replay-reference";

/** `npm run content:replay -- <slug>`: a worked walk, step by step, for whoever writes one. */
const slug = process.argv[2] ?? "";
const { content, faults } = readContent("content");
for (const { file, field, message } of faults) console.log(`FAULT ${file} ${field}: ${message}`);
const replay = replayOf(content, slug);
if (!replay) {
  console.error(`No problem with a reference is called "${slug}".`);
  process.exit(1);
}

function find(analysis: Analysis, step: string): StepState | undefined {
  return analysis.progress.steps.find((one) => one.step === step);
}

function printStep({ stage, step, before, after, refusals }: ReplayStep): void {
  const [was, is] = [find(before, step), find(after, step)];
  console.log(`stage ${stage} ${step}: ${was?.status ?? "?"} -> ${is?.status ?? "?"} | ${was?.line ?? ""}`);
  for (const refusal of refusals) console.log(`   REFUSED ${refusal.code}: ${refusal.message}`);
  for (const { question, status, says, verdict } of is?.questions ?? []) {
    const remarks = verdict?.remarks.map((remark) => `${remark.slot}: ${remark.code}`).join(", ") ?? "";
    if (status === "owed" || (verdict && verdict.score < 4))
      console.log(`   ${question} ${status} ${says ?? ""} score ${verdict?.score ?? 0} ${remarks}`);
  }
  const early = after.progress.steps.filter((one) => one.status === "premature").map((one) => one.step);
  if (early.length > 0) console.log(`   PREMATURE ${early.join(" ")}`);
}

function printStage(end: Analysis, index: number): void {
  const {
    highestUtilisation = 0,
    availability = 0,
    p99LatencyMs = 0,
    usdPerMonth = 0,
  } = end.stageLoad.metrics;
  const stage = end.progress.stages[index];
  console.log(
    `END ${index} ${end.stageLoad.usersPerDay} users: passed ${String(stage?.passed)} ${stage?.missing.join("; ") ?? ""} busiest ${highestUtilisation.toFixed(2)} availability ${availability.toFixed(5)} p99 ${p99LatencyMs.toFixed(1)} ms $${usdPerMonth}`,
  );
}

replay.steps.forEach(printStep);
replay.stageEnds.forEach(printStage);
const end = replay.stageEnds.at(-1);
for (const refusal of replay.refusals) console.log(`REFUSAL ${refusal.code}: ${refusal.message}`);
for (const finding of end?.findings ?? [])
  console.log(`FINDING ${finding.level} ${finding.rule}: ${finding.message}`);
for (const load of Object.values(end?.stageLoad.components ?? {})) {
  console.log(
    `LOAD ${replay.board.components[load.id]?.name ?? load.id}: ${(load.utilisation * 100).toFixed(1)} % of ${load.worst?.resource ?? "nothing"}, ${Math.round(load.requestsPerSecond)}/s`,
  );
}
console.log(
  `defensible ${String(end?.progress.defensible)}, ${Object.values(replay.board.decisions).filter((one) => one.status !== "superseded").length} live notes`,
);
