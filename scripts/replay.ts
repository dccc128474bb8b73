import { readContent } from "@/lib/content/read-content";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { makeGates } from "@/lib/domain/edit/gates";
import { drawBaseline } from "@/lib/domain/practice/draw-baseline";
import { replayReference } from "@/lib/domain/practice/replay-reference";
const slug = process.argv[2] as string;
const { content, faults } = readContent("content");
for (const f of faults) console.log("FAULT", f.file, f.field, f.message);
const knowledge = publicKnowledge(content, slug);
let n = 0;
const context = { knowledge, now: "2026-11-22T00:00:00.000Z", author: "ref", newId: () => `n${(n += 1)}`, gates: makeGates(knowledge) };
const start = drawBaseline(context);
const replay = replayReference(start, content.references[slug]!, context);
for (const s of replay.steps) {
  const b = s.before.progress.steps.find((x) => x.step === s.step)!; const a = s.after.progress.steps.find((x) => x.step === s.step)!;
  console.log(`stage ${s.stage} (${s.before.progress.stage}) ${s.step}: ${b.status}/${b.due} -> ${a.status} | ${b.line}`);
  for (const r of s.refusals) console.log("   REFUSED", r.code, r.message);
  for (const q of a.questions) if (q.status === "owed" || q.verdict && q.verdict.score < 4) console.log("   Q", q.question, q.status, q.reason, q.says, q.verdict?.score, q.verdict?.remarks.map((r) => `${r.slot}:${r.code}`).join(" "), "shown", q.shown.join(","));
  for (const f of a.blocking) console.log("   BLOCK", f.rule, f.message);
  const prem = s.after.progress.steps.filter((x) => x.status === "premature"); if (prem.length) console.log("   PREMATURE", prem.map((x) => x.step).join(" "));
}
replay.stageEnds.forEach((e, i) => console.log(`END ${i} users ${e.stageLoad.usersPerDay} passed=${e.progress.stages[i]?.passed} missing=${e.progress.stages[i]?.missing.join("; ")} busiest=${(e.stageLoad.metrics.highestUtilisation ?? 0).toFixed(2)} ff=${e.stageLoad.firstToFail?.resource} avail=${e.stageLoad.metrics.availability?.toFixed(5)} p99=${e.stageLoad.metrics.p99LatencyMs?.toFixed(1)} usd=${e.stageLoad.metrics.usdPerMonth} accepted=${e.progress.accepted} owed=${e.progress.owed.map((o) => o.question)} findings=${e.findings.filter((f) => !f.waived).map((f) => `${f.rule}/${f.level}`).join(",")}`));
for (const r of replay.refusals) console.log("REFUSAL", r.code, r.message);
const last = replay.stageEnds.at(-1)!;
console.log("defensible", last.progress.defensible, "live notes", Object.values(replay.board.decisions).filter((x) => x.status !== "superseded").length);
for (const f of last.findings) console.log("FINDING", f.level, f.rule, f.message);
for (const [id, l] of Object.entries(last.stageLoad.components)) console.log("LOAD", replay.board.components[id as never]?.["name"], (l.utilisation*100).toFixed(1)+"%", l.worst?.resource, Math.round(l.requestsPerSecond), "avail", l.availability.toFixed(5), "$"+l.usdPerMonth);
