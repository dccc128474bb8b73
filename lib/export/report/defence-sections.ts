import type { DefenceReport } from "@/lib/domain/ladder/defence-report";
import type { OverlayDefence } from "@/lib/domain/overlay/overlay-defence";
import type { DecisionEntry } from "@/lib/export/decision-entries";
import { markup, type Markup } from "@/lib/export/markup";
import type { Report } from "@/lib/export/report/report";
import { listed, section, table, tag } from "@/lib/export/report/report-sections";

function points(title: string, said: readonly { says: string; why: string }[]): Markup[] {
  return listed(
    title,
    said.map(({ says, why }) => markup`${says} <span class="quiet">${why}</span>`),
  );
}

function defended({
  missed,
  riskiest,
  atTenTimes,
  buildFirst,
  costDriver,
  cheapestToRemove,
  waived,
}: DefenceReport): Markup {
  const bill = [costDriver, cheapestToRemove].flatMap((one) =>
    one === undefined ? [] : [markup`${one.says}`],
  );
  return section("The defence", [
    ...listed(
      "Promised and missed",
      missed.map(({ says }) => markup`${says}`),
    ),
    ...points("The two riskiest assumptions", riskiest),
    ...listed(
      "What breaks at ten times the load",
      atTenTimes.map(({ says }) => markup`${says}`),
    ),
    ...points("What to build first", buildFirst),
    ...listed("The bill", bill),
    ...listed(
      "Accepted in writing",
      waived.map(({ title, reason }) => markup`<strong>${title}:</strong> “${reason}”`),
    ),
  ]);
}

const TONES: Readonly<Record<DecisionEntry["status"], "ok" | "warn" | "plain">> = {
  accepted: "ok",
  proposed: "warn",
  draft: "warn",
  superseded: "plain",
};

function decided({ number, decision, title, status, sentence, revisit, open, score }: DecisionEntry): Markup {
  const about = [
    `Number ${String(number)}`,
    decision.at.slice(0, 10),
    ...(decision.author === "" ? [] : [decision.author]),
    ...(score === undefined ? [] : [`judged ${String(score)} of 4`]),
  ];
  return markup`<article><h3>${title} ${tag(status, TONES[status])}</h3><p>${sentence}</p>${open !== undefined && markup`<p class="quiet">Open: ${open}</p>`}<p class="small">${about.join(" · ")}. ${revisit}</p></article>`;
}

function overlaySection(overlay: OverlayDefence): Markup {
  const matrix = overlay.matrix.map(({ name, score, target, means, owner = "" }) => [
    name,
    String(score),
    String(target),
    means,
    owner,
  ]);
  const tests = overlay.tests.map(({ id, then, outcome, build = "", at = "" }) => [
    id,
    then,
    tag(outcome, outcome === "passed" ? "ok" : outcome === "failed" ? "hot" : "warn"),
    build,
    at.slice(0, 10),
  ]);
  return section("Durable sessions: the audit", [
    markup`<p>${overlay.says}</p>`,
    ...listed(
      "Evidence",
      overlay.evidence.map(
        ({ title, method, found, at }) =>
          markup`<strong>${title}</strong> (${method}, ${at.slice(0, 10)}): <span class="written">${found}</span>`,
      ),
    ),
    ...(matrix.length === 0
      ? []
      : [
          markup`<h3>The gap matrix</h3>`,
          table(["Capability", "Score", "Target", "What the score means", "Owner"], matrix),
        ]),
    ...(tests.length === 0
      ? []
      : [markup`<h3>Acceptance tests</h3>`, table(["Test", "Then", "Outcome", "Build", "Date"], tests)]),
    ...listed(
      "What still goes wrong",
      overlay.failures.map(({ id, name, because }) => markup`<strong>${id} ${name}</strong>: ${because}`),
    ),
  ]);
}

/** The sections of a report that defend the system: the defence, every decision, the overlay's audit. */
export function defenceSections({ defence, decisions }: Report): Markup[] {
  return [
    defended(defence),
    section("Decisions", decisions.map(decided)),
    ...(defence.overlay === undefined ? [] : [overlaySection(defence.overlay)]),
  ];
}
