import { makeDiagram, type Diagram, type WatchedStep } from "@/lib/domain/learn/make-diagram";
import type { AskedOption, Library } from "@/lib/domain/learn/library";
import type { OptionPicture } from "@/lib/domain/learn/picture";
import { SUBJECT_ID } from "@/lib/domain/learn/picture";
import { optionsOf } from "@/lib/domain/learn/related";

type AnyStep = Library["steps"][number];
type Drawn = { id: string; name: string; picture: OptionPicture };

function watched(step: AnyStep): { step: WatchedStep } | Record<string, never> {
  return "triggers" in step
    ? { step: { title: step.title, triggers: step.triggers, words: step.words } }
    : {};
}

/** The options of a step that are drawn on one and the same board: the board that most of them share, the first of equals. */
function drawnTogether(step: AnyStep, library: Library): readonly Drawn[] {
  const byBase = new Map<string, Drawn[]>();
  for (const { id, name } of optionsOf(step)) {
    const picture = library.optionPicture(id);
    if (!picture) continue;
    byBase.set(picture.base.id, [...(byBase.get(picture.base.id) ?? []), { id, name, picture }]);
  }
  return [...byBase.values()].reduce<readonly Drawn[]>(
    (most, drawn) => (drawn.length > most.length ? drawn : most),
    [],
  );
}

/** The option that a step's picture shows first: the one that its example takes, where that is drawn. */
function exampleFirst(step: AnyStep, drawn: readonly Drawn[]): Drawn[] {
  const taken = new Set(step.questions.map((question) => question.example.option));
  return [...drawn].sort((a, b) => Number(taken.has(b.id)) - Number(taken.has(a.id)));
}

/** A step before and after, with every option that can be drawn on the same board; without one, the board alone. */
export function diagramOfStep(step: AnyStep, library: Library): Diagram {
  const drawn = exampleFirst(step, drawnTogether(step, library));
  const base = drawn[0]?.picture.base ?? library.basePicture(step.id);
  const title = drawn.length > 0 ? `Before: ${base.says}` : base.says;
  return makeDiagram({ base, title, options: drawn, ...watched(step) }, library.knowledge);
}

/** An option before and after on its own board; where it draws nothing, the board of its step alone. */
export function diagramOfOption({ step, option }: AskedOption, library: Library): Diagram {
  const picture = library.optionPicture(option.id);
  const base = picture?.base ?? library.basePicture(step.id);
  const options = picture ? [{ id: option.id, name: option.name, picture }] : [];
  const title = picture ? `Before: ${base.says}` : base.says;
  return makeDiagram({ base, title, options, ...watched(step) }, library.knowledge);
}

/** A kind at its work; undefined for a kind that is not known. */
export function diagramOfKind(id: string, library: Library): Diagram | undefined {
  const base = library.kindPicture(id);
  const kind = base && library.knowledge.kinds[id];
  if (!kind) return undefined;
  return makeDiagram(
    { base, title: `${kind.name} at work`, options: [], subject: SUBJECT_ID },
    library.knowledge,
  );
}
