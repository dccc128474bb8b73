import type { Kind } from "@/lib/domain/catalogue/kind-schema";
import type { Lore } from "@/lib/domain/knowledge/knowledge";
import type { FailureId } from "@/lib/domain/knowledge/overlay-ids";
import type { PlacementMove } from "@/lib/domain/knowledge/placement-schema";
import type { RuleId } from "@/lib/domain/knowledge/rule-words-schema";
import type { Option } from "@/lib/domain/knowledge/step-schema";
import type { AnyStepId } from "@/lib/domain/knowledge/any-step-id";
import { stepOfOption } from "@/lib/domain/learn/learn-path";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";

/** The ids of what belongs to a page: each has a page of its own, rules a place on one. */
export type Related = {
  steps: readonly AnyStepId[];
  options: readonly string[];
  kinds: readonly string[];
  failures: readonly FailureId[];
  rules: readonly RuleId[];
};

/** The rules that have something to say of each kind. */
export type RulesOfKinds = ReadonlyMap<string, readonly RuleId[]>;

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}

/** The steps of both walks. */
export function allSteps({
  steps,
  overlay,
}: Lore): readonly (Lore["steps"][number] | Lore["overlay"]["steps"][number])[] {
  return [...steps, ...overlay.steps];
}

/** The options of a step's questions, in order. */
export function optionsOf({
  questions,
}: {
  questions: Lore["steps"][number]["questions"];
}): readonly Option[] {
  return questions.flatMap((question) => question.options);
}

function kindsPlaced(moves: readonly PlacementMove[]): string[] {
  return unique(moves.flatMap((move) => ("kind" in move ? [move.kind] : [])));
}

function kindsOfStep(step: ReturnType<typeof allSteps>[number], kinds: readonly Kind[]): string[] {
  const asked = new Set<string | undefined>(step.questions.map((question) => question.id));
  const opening = kinds.filter((kind) => asked.has(kind.opensDecision)).map((kind) => kind.id);
  return unique([...opening, ...optionsOf(step).flatMap((option) => kindsPlaced(option.place))]);
}

/** What a step is about, in short: its kinds, what makes it due, what it mends. */
function traitsOf(step: ReturnType<typeof allSteps>[number], kinds: readonly string[]): string[] {
  const looked = "triggers" in step ? step.triggers : [];
  return [
    ...kinds,
    ...looked.flatMap((trigger) => {
      if (trigger.type === "concern") return [trigger.concern];
      return "resource" in trigger ? [trigger.resource] : [];
    }),
    ...("fixes" in step ? step.fixes : []),
  ];
}

/** Steps that are about the same things, those with the most in common first. */
function nearSteps(id: AnyStepId, traits: ReadonlyMap<AnyStepId, readonly string[]>): AnyStepId[] {
  const own = new Set(traits.get(id));
  return [...traits]
    .map(([step, others]) => ({ step, shared: others.filter((trait) => own.has(trait)).length }))
    .filter(({ step, shared }) => step !== id && shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, NEAR)
    .map(({ step }) => step);
}

/** How many steps a page names beside its own. */
const NEAR = 6;

/** Finds what belongs to what. Answers are in the order of the walks and of the catalogue; unknown ids have nothing. */
export type Relations = {
  ofStep: (id: string) => Related;
  ofOption: (id: string) => Related;
  ofKind: (id: string) => Related;
  ofFailure: (id: string) => Related;
};

const NOTHING: Related = { steps: [], options: [], kinds: [], failures: [], rules: [] };

/** Reads the relations off the content, once. `rulesOfKinds` says which rules speak of which kind. */
export function relate(knowledge: PublicKnowledge, rulesOfKinds: RulesOfKinds): Relations {
  const steps = allSteps(knowledge);
  const kinds = Object.values(knowledge.kinds);
  const kindsOf = new Map(steps.map((step) => [step.id, kindsOfStep(step, kinds)]));
  const traits = new Map(
    steps.map((step): [AnyStepId, string[]] => [step.id, traitsOf(step, kindsOf.get(step.id) ?? [])]),
  );
  const failuresOf = (step: string): FailureId[] =>
    knowledge.overlay.failures.filter((one) => one.steps.some((id) => id === step)).map((one) => one.id);
  const rulesOf = (step: string): RuleId[] => {
    const blocking = new Set<string>(steps.find((one) => one.id === step)?.blockingRules);
    return Object.values(knowledge.rules)
      .filter((rule) => rule.step === step || blocking.has(rule.id))
      .map((rule) => rule.id);
  };
  return {
    ofStep: (id) => {
      const step = steps.find((one) => one.id === id);
      if (!step) return NOTHING;
      return {
        steps: nearSteps(step.id, traits),
        options: optionsOf(step).map((option) => option.id),
        kinds: kindsOf.get(step.id) ?? [],
        failures: failuresOf(step.id),
        rules: rulesOf(step.id),
      };
    },
    ofOption: (id) => {
      const step = steps.find((one) => one.id === stepOfOption(id));
      const question = step?.questions.find((one) => one.options.some((option) => option.id === id));
      const option = question?.options.find((one) => one.id === id);
      if (!step) return NOTHING;
      return {
        steps: [step.id],
        options: question?.options.map((one) => one.id).filter((one) => one !== id) ?? [],
        kinds: kindsPlaced(option?.place ?? []),
        failures: failuresOf(step.id),
        rules: rulesOf(step.id),
      };
    },
    ofKind: (id) => kindRelations(id, { knowledge, rulesOfKinds, failuresOf, kindsOf }),
    ofFailure: (id) => {
      const failure = knowledge.overlay.failures.find((one) => one.id === id);
      if (!failure) return NOTHING;
      return {
        steps: failure.steps,
        options: unique(
          failure.steps.flatMap((step) =>
            optionsOf(steps.find((one) => one.id === step) ?? { questions: [] }),
          ),
        ).map((option) => option.id),
        kinds: unique(failure.steps.flatMap((step) => kindsOf.get(step) ?? [])),
        failures: knowledge.overlay.failures
          .filter((one) => one.id !== id && one.capability === failure.capability)
          .map((one) => one.id),
        rules: unique(failure.steps.flatMap(rulesOf)),
      };
    },
  };
}

function kindRelations(
  id: string,
  found: {
    knowledge: PublicKnowledge;
    rulesOfKinds: RulesOfKinds;
    failuresOf: (step: string) => FailureId[];
    kindsOf: ReadonlyMap<AnyStepId, readonly string[]>;
  },
): Related {
  const { knowledge, rulesOfKinds, failuresOf, kindsOf } = found;
  const kind = Object.hasOwn(knowledge.kinds, id) ? knowledge.kinds[id] : undefined;
  if (!kind) return NOTHING;
  const asked = new Set(
    [kind.opensDecision, ...kind.settings.map((setting) => setting.opensDecision?.question)].flatMap(
      (question) => (question === undefined ? [] : [stepOfOption(question)]),
    ),
  );
  const placing = allSteps(knowledge).flatMap((step) =>
    optionsOf(step)
      .filter((option) => kindsPlaced(option.place).includes(id))
      .map((option) => option.id),
  );
  const drawn = [...kindsOf].filter(([, kinds]) => kinds.includes(id)).map(([step]) => step);
  return {
    steps: allSteps(knowledge)
      .map((step) => step.id)
      .filter((step) => asked.has(step) || drawn.includes(step)),
    options: placing,
    kinds: Object.values(knowledge.kinds)
      .filter((one) => one.id !== id && one.category === kind.category)
      .map((one) => one.id),
    failures: unique(drawn.flatMap(failuresOf)),
    rules: rulesOfKinds.get(id) ?? [],
  };
}
