import type { OverlayDefence } from "@/lib/domain/overlay/overlay-defence";
import { inMarkdown, markdownTable } from "@/lib/export/madr/markdown";
import type { TextFile } from "@/lib/export/text-file";

const STANDINGS: Readonly<Record<OverlayDefence["standing"], string>> = {
  silent: "Nothing here asks for durable sessions.",
  offered: "Durable sessions were offered; nobody has answered yet.",
  adopted: "The walk is under way.",
  declining: "Durable sessions are being declined; the note is not accepted yet.",
  declined: "Durable sessions were declined, in writing.",
  finished: "The walk is finished.",
};

function section(title: string, lines: readonly string[], empty: string): string[] {
  return [`## ${title}`, "", ...(lines.length === 0 ? [empty] : lines), ""];
}

function auditFile(overlay: OverlayDefence): string {
  return [
    "# Durable sessions: the audit",
    "",
    STANDINGS[overlay.standing],
    "",
    inMarkdown(overlay.says),
    "",
    ...section(
      "In scope",
      overlay.scope.map((capability) => `* ${capability}`),
      "Nothing is in scope.",
    ),
    ...section(
      "Evidence",
      overlay.evidence.flatMap(({ step, title, method, found, at }) => [
        `### ${step.toUpperCase()} ${inMarkdown(title)}`,
        "",
        `Found by ${inMarkdown(method.toLowerCase())} on ${at.slice(0, 10)}:`,
        "",
        inMarkdown(found) || "Nothing was written down.",
        "",
      ]),
      "No evidence is recorded.",
    ),
    ...section(
      "What still goes wrong",
      overlay.failures.map(({ id, name, because }) => `* ${id} ${inMarkdown(name)}: ${inMarkdown(because)}`),
      "None of the known failures applies to this board.",
    ),
  ].join("\n");
}

function matrixFile(overlay: OverlayDefence): string {
  const rows = overlay.matrix.map(({ name, score, target, means, owner }) => [
    inMarkdown(name),
    String(score),
    String(target),
    String(Math.max(0, target - score)),
    inMarkdown(means),
    inMarkdown(owner ?? ""),
  ]);
  return [
    "# Durable sessions: the gap matrix",
    "",
    "Scores run from 0 to 3. A 3 counts only with an acceptance test that has passed.",
    "",
    ...markdownTable(["Capability", "Score", "Target", "Gap", "What the score means", "Owner"], rows),
    "",
  ].join("\n");
}

function testsFile(overlay: OverlayDefence): string {
  const rows = overlay.tests.map(({ id, then, outcome, build, at }) => [
    id,
    inMarkdown(then),
    outcome,
    inMarkdown(build ?? ""),
    at?.slice(0, 10) ?? "",
  ]);
  return [
    "# Durable sessions: acceptance tests",
    "",
    ...(rows.length === 0
      ? ["The scope demands no test."]
      : markdownTable(["Test", "Then", "Outcome", "Build", "Date"], rows)),
    "",
  ].join("\n");
}

/** What the overlay owes a reader besides its decisions: the audit with its evidence, the gap matrix, the test results. */
export function sessionFiles(overlay: OverlayDefence): readonly TextFile[] {
  return [
    { path: "sessions/audit.md", text: auditFile(overlay) },
    { path: "sessions/gap-matrix.md", text: matrixFile(overlay) },
    { path: "sessions/acceptance-tests.md", text: testsFile(overlay) },
  ];
}
