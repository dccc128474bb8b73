import type { EffectLine } from "@/lib/domain/board/decision-schema";
import type { Option } from "@/lib/domain/knowledge/step-schema";
import type { DecisionEntry } from "@/lib/export/decision-entries";
import { inFrontMatter, inMarkdown } from "@/lib/export/madr/markdown";

/** "0003-s13-cache.md": the number, and the question's id, which never changes. */
export function decisionFileName({ number, decision }: DecisionEntry): string {
  return `${String(number).padStart(4, "0")}-${decision.question.replace(/[^a-z0-9]+/g, "-")}.md`;
}

function statusOf({ status, supersededBy }: DecisionEntry): string {
  if (status !== "superseded") return status;
  return supersededBy === undefined ? "superseded" : `superseded by ${String(supersededBy).padStart(4, "0")}`;
}

function sentence(text: string): string {
  const said = inMarkdown(text);
  return /[.!?…]$/u.test(said) ? said : `${said}.`;
}

function effects(lines: Readonly<Record<string, EffectLine>>, word: string): string[] {
  return Object.values(lines)
    .filter(({ by }) => by.trim() !== "")
    .sort((a, b) => a.order - b.order)
    .map(
      ({ quality, by }) =>
        `* ${word}, because ${quality === undefined ? "" : `${quality.replace("-", " ")}: `}${sentence(by)}`,
    );
}

/** What the content says for and against an option. */
function prosAndCons(option: Option): string[] {
  const line = (word: string, { quality, by }: Option["gain"][number]): string =>
    `* ${word}, because ${quality.replace("-", " ")}: ${sentence(by)}`;
  return [
    `### ${inMarkdown(option.name)}`,
    "",
    sentence(option.summary),
    "",
    ...option.gain.map((effect) => line("Good", effect)),
    ...option.giveUp.map((effect) => line("Bad", effect)),
    "",
  ];
}

function outcome({ chosen, decision }: DecisionEntry): string {
  const since = decision.note.since.trim();
  if (decision.option === undefined) return "No option is chosen yet.";
  return `Chosen option: "${inMarkdown(chosen)}", because ${since === "" ? "… (not written yet)." : sentence(since)}`;
}

function moreInformation(entry: DecisionEntry, others: readonly Option[]): string[] {
  const { step, open, score, supersedes, decision } = entry;
  return [
    `* Step ${step.id.toUpperCase()}, ${inMarkdown(step.title)}; question \`${decision.question}\`.`,
    ...(score === undefined ? [] : [`* The note is judged ${String(score)} of 4.`]),
    ...(decision.note.confidence === undefined ? [] : [`* Confidence: ${decision.note.confidence}.`]),
    ...(open === undefined ? [] : [`* Open: ${sentence(open)}`]),
    ...(supersedes === undefined ? [] : [`* Supersedes ${String(supersedes).padStart(4, "0")}.`]),
    ...(others.length === 0
      ? []
      : [`* Other answers to this question: ${others.map(({ name }) => inMarkdown(name)).join(", ")}.`]),
  ];
}

/**
 * One decision as a Markdown Architectural Decision Record, version 4. Considered are the options that the note weighs;
 * `accepted` is what the board says today.
 * Source: https://adr.github.io/madr/ (read 2026-11-22).
 */
export function decisionFile(entry: DecisionEntry): string {
  const { decision, question, chosen, rejected, options, revisit } = entry;
  const weighed = options.filter(({ id }) => id === decision.option || id === decision.note.rejected);
  const considered =
    weighed.length > 0
      ? weighed.map(({ name }) => name)
      : [chosen, ...(rejected === undefined ? [] : [rejected])];
  const because = decision.note.because.trim();
  const good = effects(decision.note.gain, "Good");
  const bad = effects(decision.note.giveUp, "Bad");
  return [
    "---",
    `status: ${inFrontMatter(statusOf(entry))}`,
    `date: ${decision.at.slice(0, 10)}`,
    ...(decision.author.trim() === "" ? [] : [`decision-makers: ${inFrontMatter(decision.author)}`]),
    "---",
    "",
    `# ${inMarkdown(entry.title)}`,
    "",
    "## Context and Problem Statement",
    "",
    inMarkdown(question),
    "",
    because === "" ? "The reason is not written yet." : `Because ${sentence(because)}`,
    "",
    "## Considered Options",
    "",
    ...considered.map((name) => `* ${inMarkdown(name)}`),
    "",
    "## Decision Outcome",
    "",
    outcome(entry),
    "",
    "### Consequences",
    "",
    ...(good.length + bad.length === 0 ? ["Not written yet."] : [...good, ...bad]),
    "",
    "### Confirmation",
    "",
    inMarkdown(revisit),
    "",
    ...(weighed.length === 0 ? [] : ["## Pros and Cons of the Options", "", ...weighed.flatMap(prosAndCons)]),
    "## More Information",
    "",
    ...moreInformation(
      entry,
      options.filter((option) => !weighed.includes(option)),
    ),
    "",
  ].join("\n");
}
