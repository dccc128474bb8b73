import type { ContentFault } from "@/lib/content/fault";
import type { Content } from "@/lib/content/read-content";
import { GRADES } from "@/lib/domain/knowledge/conflict-schema";
import { ACCEPTANCE_IDS, FAILURE_IDS, OVERLAY_STEP_IDS } from "@/lib/domain/knowledge/overlay-ids";

function fault(file: string, field: string, message: string): ContentFault {
  return { file: `overlay/${file}`, field, message };
}

/** Every id that the engine knows has its file. */
function checkComplete({ overlay }: Content): ContentFault[] {
  const families = [
    { folder: "steps", ids: OVERLAY_STEP_IDS, found: overlay.steps },
    { folder: "failures", ids: FAILURE_IDS, found: overlay.failures },
    { folder: "acceptance", ids: ACCEPTANCE_IDS, found: overlay.acceptance },
  ] as const;
  const missing = families.flatMap(({ folder, ids, found }) => {
    const known = new Set<string>(found.map((one) => one.id));
    return ids.filter((id) => !known.has(id)).map((id) => fault(`${folder}/${id}.json`, "", "is missing"));
  });
  const graded = new Set<string>(overlay.conflict.grades.map((one) => one.id));
  return [
    ...missing,
    ...GRADES.filter((id) => !graded.has(id)).map((id) =>
      fault("conflict.json", "grades", `has no words for "${id}"`),
    ),
  ];
}

function checkSteps({ overlay, rules }: Content): ContentFault[] {
  return overlay.steps.flatMap((step) => {
    const file = `steps/${step.id}.json`;
    const unknown = step.blockingRules
      .filter((rule) => !(rule in rules))
      .map((rule) => fault(file, "blockingRules", `no rule is called "${rule}"`));
    const strays = [...step.questions, ...step.asks, ...(step.evidence?.methods ?? [])]
      .filter(({ id }) => !id.startsWith(`${step.id}.`) && !id.startsWith(`${step.id}-`))
      .map(({ id }) => fault(file, id, `belongs to another step than ${step.id}`));
    const examples = step.questions.flatMap(({ id, options, example }) =>
      [example.option, example.rejected]
        .filter((one) => !options.some((option) => option.id === one))
        .map((one) => fault(file, `${id}.example`, `"${one}" is none of its options`)),
    );
    return [...unknown, ...strays, ...examples];
  });
}

/** A failure says which steps mend it, and those steps say that they do. */
function checkFailures({ overlay }: Content): ContentFault[] {
  return overlay.failures.flatMap(({ id, steps, tests }) => {
    const wrong = steps
      .filter((step) => !overlay.steps.find((one) => one.id === step)?.fixes.includes(id))
      .map((step) => fault(`failures/${id}.json`, "steps", `${step} does not say that it mends ${id}`));
    const unknown = tests
      .filter((test) => !overlay.acceptance.some((one) => one.id === test))
      .map((test) => fault(`failures/${id}.json`, "tests", `no test is called "${test}"`));
    return [...wrong, ...unknown];
  });
}

function checkDoor({ overlay: { door } }: Content): ContentFault[] {
  return door.questions
    .filter((question) => !question.answers.some((answer) => answer.id === question.default))
    .map((question) => fault("door.json", question.id, `"${question.default}" is none of its answers`));
}

/** What a symptom implies can be answered, and the lesson that it names is there. */
function checkSymptoms({ overlay: { door, sequences, conflict } }: Content): ContentFault[] {
  return door.symptoms.flatMap(({ id, implies, sequence, event }) => {
    const at = (message: string): ContentFault => fault("door.json", id, message);
    const unknown = Object.entries(implies)
      .filter(([question, answer]) =>
        door.questions.every(
          (one) => one.id !== question || one.answers.every((known) => known.id !== answer),
        ),
      )
      .map(([question, answer]) => at(`nothing is called "${question}: ${answer}"`));
    const astray = [
      ...(sequence !== undefined && sequences.every((one) => one.id !== sequence)
        ? [at(`no sequence is called "${sequence}"`)]
        : []),
      ...(event !== undefined && conflict.events.every((one) => one.id !== event)
        ? [at(`the conflict has no event "${event}"`)]
        : []),
      ...(sequence === undefined && event === undefined ? [at("names neither a sequence nor an event")] : []),
    ];
    return [...unknown, ...astray];
  });
}

/** Cross-checks the overlay: nothing is missing, references resolve, failures and the steps that mend them agree. */
export function checkOverlay(content: Content): ContentFault[] {
  return [
    ...checkComplete(content),
    ...checkSteps(content),
    ...checkFailures(content),
    ...checkDoor(content),
    ...checkSymptoms(content),
  ];
}
