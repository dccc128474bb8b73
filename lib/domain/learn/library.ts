import type { RuleBoard } from "@/lib/domain/coaching/rule-board-schema";
import type { AnyStepId } from "@/lib/domain/knowledge/any-step-id";
import type { Option, Question } from "@/lib/domain/knowledge/step-schema";
import type { PictureBook } from "@/lib/domain/learn/drawing-schema";
import { listEntries, type Entry } from "@/lib/domain/learn/entries";
import {
  pictureOfBase,
  pictureOfKind,
  pictureOfOption,
  basesFor,
  type OptionPicture,
  type Picture,
} from "@/lib/domain/learn/picture";
import { allSteps, relate, type Relations } from "@/lib/domain/learn/related";
import { rulesOfKinds } from "@/lib/domain/learn/rules-of-kinds";
import { termGroups, type TermGroup } from "@/lib/domain/learn/term-groups";
import type { TermGroupFile } from "@/lib/domain/learn/terms-schema";
import type { Problem } from "@/lib/domain/practice/problem-schema";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";

/** A stage of a problem at which a step may fall due. */
export type DueStage = { slug: string; problem: string; stage: number; usersPerDay: number };

/** An option with the question it answers and the step that asks it. */
export type AskedOption = { step: ReturnType<typeof allSteps>[number]; question: Question; option: Option };

/** Everything there is to read, ready to be asked. Pictures are drawn when they are asked for, each once. */
export type Library = {
  knowledge: PublicKnowledge;
  terms: readonly TermGroup[];
  entries: readonly Entry[];
  relations: Relations;
  steps: ReturnType<typeof allSteps>;
  option: (id: string) => AskedOption | undefined;
  /** An option on the first board that suits it; undefined where it draws nothing. */
  optionPicture: (id: string) => OptionPicture | undefined;
  /** The board that a step's options are drawn on. */
  basePicture: (step: string) => Picture & { id: string };
  kindPicture: (id: string) => Picture | undefined;
  dueStages: (step: AnyStepId) => readonly DueStage[];
};

/** What a library is made of; `problems` are public ones. */
export type LibraryInput = {
  knowledge: PublicKnowledge;
  book: PictureBook;
  termFiles: readonly TermGroupFile[];
  ruleBoards: readonly RuleBoard[];
  problems: readonly Problem[];
};

function once<Value>(make: (id: string) => Value): (id: string) => Value {
  const known = new Map<string, { value: Value }>();
  return (id) => {
    const entry = known.get(id) ?? { value: make(id) };
    known.set(id, entry);
    return entry.value;
  };
}

/** The stages that name a step; for a step of the overlay, the last stage of every problem with agents. */
function stagesNaming(problems: readonly Problem[], step: AnyStepId): DueStage[] {
  return problems.flatMap(({ slug, title, stages, concerns }) => {
    const named = stages.findIndex((stage) => stage.steps.some((one) => one === step));
    const stage =
      named === -1 && step.startsWith("d") && concerns.includes("agents") ? stages.length - 1 : named;
    const usersPerDay = stages[stage]?.usersPerDay;
    return usersPerDay === undefined ? [] : [{ slug, problem: title, stage, usersPerDay }];
  });
}

/** Gathers everything there is to read. Pure; costs some tenths of a second, so make it once. */
export function makeLibrary(input: LibraryInput): Library {
  const { knowledge, book, termFiles, ruleBoards, problems } = input;
  const steps = allSteps(knowledge);
  const options = new Map(
    steps.flatMap((step) =>
      step.questions.flatMap((question) =>
        question.options.map((option): [string, AskedOption] => [option.id, { step, question, option }]),
      ),
    ),
  );
  const kindPicture = once((id) => {
    const kind = Object.hasOwn(knowledge.kinds, id) ? knowledge.kinds[id] : undefined;
    return kind && pictureOfKind(kind, book, knowledge);
  });
  const kindBoards = Object.keys(knowledge.kinds).flatMap((id) => kindPicture(id)?.board ?? []);
  const terms = termGroups(termFiles, knowledge);
  return {
    knowledge,
    terms,
    entries: listEntries(knowledge, terms),
    relations: relate(knowledge, rulesOfKinds(ruleBoards, kindBoards, knowledge)),
    steps,
    option: (id) => options.get(id),
    optionPicture: once((id) => {
      const asked = options.get(id);
      return asked && pictureOfOption(asked, book, knowledge);
    }),
    basePicture: once((step) => {
      const [base] = basesFor(step, book);
      if (!base) throw new Error(`some base is there to draw ${step} on`);
      return pictureOfBase(base, book, knowledge);
    }),
    kindPicture,
    dueStages: (step) => stagesNaming(problems, step),
  };
}
