import type { ContentFault } from "@/lib/content/fault";
import { checkOverlay } from "@/lib/content/check-overlay";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import type { Content } from "@/lib/content/read-content";
import { makeGates } from "@/lib/domain/edit/gates";
import type { Anchor, PlacementMove } from "@/lib/domain/knowledge/placement-schema";
import { drawBaseline } from "@/lib/domain/practice/draw-baseline";
import { replayReference, type Replay } from "@/lib/domain/practice/replay-reference";

function fault(file: string, field: string, message: string): ContentFault {
  return { file, field, message };
}

function kindsIn(anchor: Anchor | undefined): readonly string[] {
  return anchor && "kinds" in anchor ? (anchor.kinds ?? []) : [];
}

/** Every kind, protocol and style that a recipe names exists. */
function checkMoves(
  content: Content,
  file: string,
  field: string,
  moves: readonly PlacementMove[],
): ContentFault[] {
  return moves.flatMap((move, index) => {
    const at = `${field}.${String(index)}`;
    const kinds = [
      ...("kind" in move ? [move.kind] : []),
      ...("from" in move ? kindsIn(move.from) : []),
      ...("to" in move ? kindsIn(move.to) : []),
      ...("target" in move ? kindsIn(move.target) : []),
    ];
    const wire =
      move.do === "insert"
        ? move.onward
        : move.do === "connect" || move.do === "set-connections"
          ? move
          : undefined;
    return [
      ...kinds
        .filter((kind) => !(kind in content.kinds))
        .map((kind) => fault(file, at, `no kind is called "${kind}"`)),
      ...(wire?.protocol !== undefined && !(wire.protocol in content.protocols)
        ? [fault(file, at, `no protocol is called "${wire.protocol}"`)]
        : []),
      ...(wire?.style !== undefined && !(wire.style in content.styles)
        ? [fault(file, at, `no style is called "${wire.style}"`)]
        : []),
    ];
  });
}

function checkCatalogue(content: Content, questions: ReadonlySet<string>): ContentFault[] {
  return Object.values(content.kinds).flatMap((kind) => {
    const opened = [
      { field: "opensDecision", id: kind.opensDecision },
      ...kind.settings.map((setting) => ({
        field: `settings.${setting.key}`,
        id: setting.opensDecision?.question,
      })),
    ];
    return opened
      .filter(({ id }) => id !== undefined && !questions.has(id))
      .map(({ field, id }) => fault(`catalogue/kinds/${kind.id}.json`, field, `no step asks "${id ?? ""}"`));
  });
}

function checkSteps(content: Content): ContentFault[] {
  return content.steps.flatMap((step) => {
    const file = `steps/${step.id}.json`;
    const rules = step.blockingRules
      .filter((rule) => !(rule in content.rules))
      .map((rule) => fault(file, "blockingRules", `no rule is called "${rule}"`));
    const questions = step.questions.flatMap((question, at) => {
      const ids = question.options.map((option) => option.id);
      const example = [question.example.option, question.example.rejected]
        .filter((id) => !ids.includes(id))
        .map((id) => fault(file, `questions.${String(at)}.example`, `"${id}" is none of its options`));
      return [
        ...example,
        ...question.options.flatMap((option, index) =>
          checkMoves(content, file, `questions.${String(at)}.options.${String(index)}.place`, option.place),
        ),
      ];
    });
    return [...rules, ...questions];
  });
}

/** Every recipe of the overlay, with the place where it stands. */
function overlayMoves({
  overlay,
}: Content): readonly { file: string; field: string; moves: readonly PlacementMove[] }[] {
  const options = overlay.steps.flatMap((step) =>
    step.questions.flatMap((question) =>
      question.options.map(({ id, place }) => ({
        file: `overlay/steps/${step.id}.json`,
        field: `${id}.place`,
        moves: place,
      })),
    ),
  );
  const answers = overlay.door.questions.flatMap((question) =>
    question.answers.map(({ id, draw }) => ({
      file: "overlay/door.json",
      field: `${question.id}.${id}`,
      moves: draw,
    })),
  );
  return [...options, ...answers, { file: "overlay/door.json", field: "base", moves: overlay.door.base }];
}

function checkGuides(content: Content, options: ReadonlySet<string>): ContentFault[] {
  return content.guides.flatMap((guide) =>
    guide.questions.flatMap((question) =>
      question.answers.flatMap((answer) => {
        const leads = answer.next !== undefined && guide.questions.some((one) => one.id === answer.next);
        const ends = answer.verdict !== undefined && options.has(answer.verdict);
        return leads || ends
          ? []
          : [fault(`guides/${guide.id}.json`, question.id, `"${answer.label}" leads nowhere`)];
      }),
    ),
  );
}

/** Walks a worked reference through `planEdit`. Ids are counted, so that a replay is the same every time. */
export function replayOf(content: Content, slug: string): Replay | undefined {
  const reference = content.references[slug];
  const knowledge = publicKnowledge(content, slug);
  if (!reference || !knowledge.problem) return undefined;
  let count = 0;
  const context = {
    knowledge,
    now: "2026-01-01T00:00:00.000Z",
    author: "Loadstone",
    newId: () => `n${String((count += 1))}`,
    gates: makeGates(knowledge),
  };
  return replayReference(drawBaseline(context), reference, context);
}

/** A reference passes its own problem: each step due before and done after, nothing premature, no error, nothing owed. */
function checkReference(content: Content, slug: string): ContentFault[] {
  const file = `problems/${slug}/reference.json`;
  const replay = replayOf(content, slug);
  if (!replay) return [fault(file, "", "has no problem to walk")];
  const steps = replay.steps.flatMap(({ stage, step, before, after, refusals }) => {
    const at = `stages.${String(stage)}.${step}`;
    const was = before.progress.steps.find((one) => one.step === step);
    const is = after.progress.steps.find((one) => one.step === step);
    return [
      ...(was?.due ? [] : [fault(file, at, `is not due before it is taken: ${was?.line ?? ""}`)]),
      ...(is?.status === "done"
        ? []
        : [
            fault(
              file,
              at,
              `is ${is?.status ?? "unknown"} after it is taken: ${is?.questions.find((one) => one.status === "owed")?.says ?? ""}`,
            ),
          ]),
      ...after.progress.steps
        .filter((one) => one.status === "premature")
        .map((one) => fault(file, at, `${one.step} is premature`)),
      ...refusals.map((refusal) => fault(file, at, refusal.message)),
    ];
  });
  const end = replay.stageEnds.at(-1);
  const errors = (end?.findings ?? [])
    .filter((finding) => finding.level === "error" && !finding.waived)
    .map((finding) => fault(file, "end", `${finding.rule} stands: ${finding.message}`));
  const stages = replay.stageEnds.flatMap((one, index) =>
    one.progress.stages[index]?.passed
      ? []
      : [
          fault(
            file,
            `stages.${String(index)}`,
            `is not passed: ${one.progress.stages[index]?.missing.join("; ") ?? ""}`,
          ),
        ],
  );
  return [
    ...steps,
    ...errors,
    ...stages,
    ...(end?.progress.defensible ? [] : [fault(file, "end", "is not defensible")]),
  ];
}

/**
 * Cross-checks content that has been read: references between files resolve, recipes name what exists, guides end, and
 * every worked reference passes its own problem. Reports all faults at once.
 */
export function checkContent(content: Content): ContentFault[] {
  const questions = new Set(
    [...content.steps, ...content.overlay.steps].flatMap((step) =>
      step.questions.map((question) => question.id),
    ),
  );
  const options = new Set(
    content.steps.flatMap((step) =>
      step.questions.flatMap((question) => question.options.map((option) => option.id)),
    ),
  );
  const problems = content.problems.flatMap((problem) =>
    checkMoves(content, `problems/${problem.slug}/problem.json`, "baseline", problem.baseline),
  );
  const structure = [
    ...checkCatalogue(content, questions),
    ...checkSteps(content),
    ...checkGuides(content, options),
    ...checkOverlay(content),
    ...overlayMoves(content).flatMap(({ file, field, moves }) => checkMoves(content, file, field, moves)),
    ...problems,
  ];
  return structure.length > 0
    ? structure
    : content.problems.flatMap((problem) => checkReference(content, problem.slug));
}
