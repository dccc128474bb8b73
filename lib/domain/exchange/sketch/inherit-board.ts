import type { Component } from "@/lib/domain/board/component-schema";
import type { NewId } from "@/lib/domain/board/ids";
import type { Position, Settings } from "@/lib/domain/board/scalars";
import type { Kind } from "@/lib/domain/catalogue/kind-schema";
import type { Edit } from "@/lib/domain/edit/edit";
import type { LayOut, LayoutBox, PlacedBox } from "@/lib/domain/exchange/sketch/layout-request";
import type { Mapping } from "@/lib/domain/exchange/sketch/map-names";
import type { Sketch, SketchFrame, SketchNode, SketchRemark } from "@/lib/domain/exchange/sketch/sketch";
import { wireOfLabel, type LabelWire } from "@/lib/domain/exchange/sketch/wire-of-label";
import type { Part } from "@/lib/domain/graph/board-index";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";

/** One edit that draws a sketch, and what of it was drawn otherwise than it was written. */
export type Inherited = { edit: Extract<Edit, { type: "batch" }>; remarks: readonly SketchRemark[] };

/** What drawing a sketch needs. `at` is the top left corner of the drawing. */
export type InheritInput = {
  sketch: Sketch;
  mapping: Mapping;
  catalogue: Catalogue;
  newId: NewId;
  layOut: LayOut;
  at?: Position;
};

type AddComponent = Extract<Edit, { type: "add-component" }>;
type Connect = Extract<Edit, { type: "connect" }>;

/** A name or a frame with its kind and the id it gets on the board. */
type Cast = {
  id: string;
  kind: Kind;
  name: string;
  count: number;
  line: number;
  frame: boolean;
  inside?: string;
};

function kindOf(key: string, { mapping, catalogue }: InheritInput): Kind | undefined {
  const id = Object.hasOwn(mapping, key) ? mapping[key] : undefined;
  return typeof id === "string" && Object.hasOwn(catalogue.kinds, id) ? catalogue.kinds[id] : undefined;
}

/** Everything that gets a kind, by key. A frame that is left out hands what it holds to the frame around it. */
function castAll(input: InheritInput): Map<string, Cast> {
  const { frames, nodes } = input.sketch;
  const framed = new Map(frames.map((frame) => [frame.key, frame]));
  const holds = (key: string): boolean => kindOf(key, input)?.facts.includes("container") ?? false;
  const holder = (key: string | undefined): string | undefined => {
    let at = key;
    while (at !== undefined && !holds(at)) at = framed.get(at)?.inside;
    return at;
  };
  const cast = new Map<string, Cast>();
  const all: readonly (SketchNode | SketchFrame)[] = [...frames, ...nodes];
  for (const one of all) {
    const kind = kindOf(one.key, input);
    if (kind === undefined) continue;
    const inside = holder(one.inside);
    const count = "count" in one ? one.count : 1;
    const { key, name, line } = one;
    cast.set(key, {
      id: input.newId(),
      kind,
      name,
      count,
      line,
      frame: holds(key),
      ...(inside !== undefined && { inside }),
    });
  }
  return cast;
}

/** How many copies the kind can be told of: its own setting for it, within its limits. */
function copiesOf({ kind, count, name, line }: Cast): { settings: Settings; remark?: SketchRemark } {
  if (count <= 1) return { settings: {} };
  const setting = kind.settings.find(({ key }) => key === "instances");
  if (setting?.type !== "number")
    return {
      settings: {},
      remark: {
        line,
        says: `${name}: ${kind.name} is drawn once, whatever its copies; x${String(count)} was left out.`,
      },
    };
  const instances = Math.min(setting.max, Math.max(setting.min, count));
  const cut: SketchRemark = {
    line,
    says: `${name}: at most ${String(setting.max)} copies of ${kind.name} are drawn in one box.`,
  };
  return { settings: { instances }, ...(instances !== count && { remark: cut }) };
}

/** The largest frame that a board draws; what it holds may then stand beyond its border. */
const MOST_SIDE = 20_000;

function within({ width, height }: PlacedBox["size"]): PlacedBox["size"] {
  return { width: Math.min(MOST_SIDE, width), height: Math.min(MOST_SIDE, height) };
}

function addComponent(
  one: Cast,
  settings: Settings,
  placed: PlacedBox | undefined,
  input: InheritInput,
  parent: Cast | undefined,
): AddComponent {
  const { x = 0, y = 0 } = input.at ?? {};
  const position = { x: x + (placed?.position.x ?? 0), y: y + (placed?.position.y ?? 0) };
  return {
    type: "add-component",
    id: one.id,
    kind: one.kind.id,
    name: one.name,
    position,
    settings,
    origin: "inherited",
    ...(parent !== undefined && { parent: parent.id }),
    ...(one.frame && placed !== undefined && { size: within(placed.size) }),
  };
}

/** A part as the wires ask about it: what its kind can do. */
function partOf({ id, kind, name }: Cast): Part {
  const component: Component = {
    id: id as Component["id"],
    kind: kind.id,
    name,
    position: { x: 0, y: 0 },
    pinned: false,
    settings: {},
    origin: "inherited",
  };
  return { id, component, kind, facts: new Set(kind.facts), out: [], in: [] };
}

/** What is spoken between two kinds under a label, thought over once. */
function rememberWires(catalogue: Catalogue): (label: string, from: Cast, to: Cast) => LabelWire {
  const known = new Map<string, LabelWire>();
  return (label, from, to) => {
    const key = `${from.kind.id} ${to.kind.id} ${label}`;
    const wire = known.get(key) ?? wireOfLabel(label, partOf(from), partOf(to), catalogue);
    known.set(key, wire);
    return wire;
  };
}

/** The arrows whose two ends are drawn, each pair once for a purpose. */
function connectAll(
  input: InheritInput,
  cast: ReadonlyMap<string, Cast>,
): { connects: Connect[]; remarks: SketchRemark[] } {
  const taken = new Set<string>();
  const remarks: SketchRemark[] = [];
  const wireFor = rememberWires(input.catalogue);
  const connects = input.sketch.lines.flatMap(({ from, to, label, line }): Connect[] => {
    const [a, b] = [cast.get(from), cast.get(to)];
    if (a === undefined || b === undefined) return [];
    const { said, ...wire } = wireFor(label, a, b);
    const once = `${a.id} ${b.id} ${wire.purpose}`;
    if (taken.has(once)) {
      remarks.push({
        line,
        says: `${a.name} and ${b.name} are connected already to ${wire.purpose}; one line stands for both.`,
      });
      return [];
    }
    taken.add(once);
    if (label !== "" && !said)
      remarks.push({
        line,
        says: `"${label}" names no protocol; ${a.name} and ${b.name} were connected as such parts mostly are.`,
      });
    return [{ type: "connect", id: input.newId(), from: a.id, to: b.id, ...wire, origin: "inherited" }];
  });
  return { connects, remarks };
}

/**
 * Draws a sketch as one edit: every name that the mapping gives a kind, laid out, connected by what its arrows say, and
 * inherited, so that it owes no note until it is changed. Accepted by `planEdit` on any board of a team's own system
 * that has room for it. What is mapped to null is left out with its arrows.
 */
export function inheritBoard(input: InheritInput): Inherited {
  const cast = castAll(input);
  const boxes = [...cast].map(([key, { frame, inside }]): LayoutBox => ({
    id: key,
    frame,
    ...(inside !== undefined && { inside }),
  }));
  const lines = input.sketch.lines.filter(({ from, to }) => cast.has(from) && cast.has(to));
  const places = input.layOut({ boxes, lines, direction: input.sketch.direction });
  const remarks: SketchRemark[] = [];
  const adds = [...cast].map(([key, one]) => {
    const { settings, remark } = copiesOf(one);
    if (remark !== undefined) remarks.push(remark);
    return addComponent(
      one,
      settings,
      places.get(key),
      input,
      one.inside === undefined ? undefined : cast.get(one.inside),
    );
  });
  const { connects, remarks: more } = connectAll(input, cast);
  return { edit: { type: "batch", edits: [...adds, ...connects] }, remarks: [...remarks, ...more] };
}
