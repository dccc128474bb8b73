import type { NewId } from "@/lib/domain/board/ids";
import { drawnSystem, type DrawnSystem } from "@/lib/domain/exchange/sketch/drawn-system";
import { inheritBoard } from "@/lib/domain/exchange/sketch/inherit-board";
import type { LayOut } from "@/lib/domain/exchange/sketch/layout-request";
import { mapNames, type Proposal } from "@/lib/domain/exchange/sketch/map-names";
import { readSketch } from "@/lib/domain/exchange/sketch/read-sketch";
import type {
  Sketch,
  SketchFault,
  SketchFrame,
  SketchNode,
  SketchRemark,
} from "@/lib/domain/exchange/sketch/sketch";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";

/** A name of a text with the kind it is taken for. */
export type ReadName = {
  /** What a choice is kept under: the name itself, so that it outlives a change of the text around it. */
  choiceKey: string;
  name: string;
  frame: boolean;
  count: number;
  line: number;
  /** The id of a kind; null leaves the name out. */
  kind: string | null;
  /** Whether a person chose it; otherwise it is as proposed. */
  chosen: boolean;
  proposal?: Proposal;
};

/** What became of a text: its names with their kinds, the system they draw, and all that is to be said of it. */
export type SystemReading = {
  form: Sketch["form"];
  title?: string;
  names: readonly ReadName[];
  drawn: DrawnSystem;
  faults: readonly SketchFault[];
  /** Of the text first, then of the drawing. */
  remarks: readonly SketchRemark[];
};

/** Kinds by `choiceKey`; null leaves a name out. */
export type KindChoices = Readonly<Record<string, string | null>>;

export type ReadSystemInput = {
  text: string;
  choices: KindChoices;
  catalogue: Catalogue;
  newId: NewId;
  layOut: LayOut;
};

type Keyed = { item: SketchNode | SketchFrame; frame: boolean; choiceKey: string };

function keyedBy(sketch: Sketch): Keyed[] {
  const met = new Map<string, number>();
  const keyed = (item: SketchNode | SketchFrame, frame: boolean): Keyed => {
    const plain = `${frame ? "frame" : "name"}/${item.name.toLowerCase()}`;
    const times = (met.get(plain) ?? 0) + 1;
    met.set(plain, times);
    return { item, frame, choiceKey: times === 1 ? plain : `${plain}/${String(times)}` };
  };
  return [
    ...sketch.nodes.map((node) => keyed(node, false)),
    ...sketch.frames.map((frame) => keyed(frame, true)),
  ];
}

function readName(
  { item, frame, choiceKey }: Keyed,
  { choices, catalogue }: ReadSystemInput,
  proposal: Proposal | undefined,
): ReadName {
  const choice = Object.hasOwn(choices, choiceKey) ? choices[choiceKey] : undefined;
  const chosen = choice === null || (choice !== undefined && Object.hasOwn(catalogue.kinds, choice));
  return {
    choiceKey,
    name: item.name,
    frame,
    count: "count" in item ? item.count : 1,
    line: item.line,
    kind: chosen ? choice : (proposal?.kind ?? null),
    chosen,
    ...(proposal && { proposal }),
  };
}

/**
 * Reads a pasted text or flowchart all the way to a drawn system: names, the kinds they are taken for or a person chose,
 * and the drawing laid out. Never throws; what cannot be read is left out and said. The work is bounded by
 * `SKETCH_LIMITS`.
 */
export function readSystem(input: ReadSystemInput): SystemReading {
  const sketch = readSketch(input.text);
  const proposals = mapNames(sketch, input.catalogue);
  const named = keyedBy(sketch).map((keyed) => ({
    key: keyed.item.key,
    name: readName(keyed, input, proposals[keyed.item.key]),
  }));
  const mapping = Object.fromEntries(named.map(({ key, name }) => [key, name.kind]));
  const { edit, remarks } = inheritBoard({ ...input, sketch, mapping });
  return {
    form: sketch.form,
    ...(sketch.title !== undefined && { title: sketch.title }),
    names: named.map(({ name }) => name),
    drawn: drawnSystem(edit),
    faults: sketch.faults,
    remarks: [...sketch.remarks, ...remarks],
  };
}
