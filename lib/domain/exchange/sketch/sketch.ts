/** What the shape of a name in a diagram says of it. */
export type SketchShape = "store" | "queue";

/** The ways a diagram runs: left to right, right to left, down, up. */
export type Direction = "LR" | "RL" | "TB" | "BT";

/** A name that is to become a component. */
export type SketchNode = {
  /** `n1`, `n2` …, in the order of the text. */
  key: string;
  name: string;
  /** What the text says it is, beyond its name: "postgres" in `orders: postgres`. Empty where it says nothing. */
  says: string;
  /** How many of it there are, 1 and up. */
  count: number;
  /** Where it is first named, counted from 1. */
  line: number;
  /** The key of the frame around it. */
  inside?: string;
  shape?: SketchShape;
};

/** A frame around names: a subgraph. Its key is `f1`, `f2` … */
export type SketchFrame = { key: string; name: string; line: number; inside?: string };

/** An arrow. Ends are keys of nodes or frames; the label is as it was written, or empty. */
export type SketchLine = { from: string; to: string; label: string; line: number };

/** A line that was not taken in, and what would be accepted in its place. */
export type SketchFault = { line: number; message: string; accepted: string };

/** Something that was read otherwise than it was written, or left out. */
export type SketchRemark = { line: number; says: string };

/** A drawing in words: what a text or a diagram names, before anyone says what kind each name is. Plain JSON. */
export type Sketch = {
  form: "text" | "mermaid";
  title?: string;
  direction: Direction;
  nodes: readonly SketchNode[];
  frames: readonly SketchFrame[];
  lines: readonly SketchLine[];
  faults: readonly SketchFault[];
  remarks: readonly SketchRemark[];
};
