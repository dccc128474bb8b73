import type { SketchShape } from "@/lib/domain/exchange/sketch/sketch";
import { readLabel, type MermaidLabel } from "@/lib/domain/exchange/sketch/mermaid-label";
import type { Unread } from "@/lib/domain/exchange/sketch/scan-arrows";
import { err, ok, type Result } from "@/lib/shared/result";

/** A node as it stands in a statement, and where the text goes on behind it. */
export type Vertex = { id: string; label?: MermaidLabel; shape?: SketchShape; end: number };

/** Brackets of a node, the longer before the shorter that they begin with. */
const BRACKETS: readonly { open: string; close: readonly string[]; shape?: SketchShape }[] = [
  { open: "(((", close: [")))"] },
  { open: "((", close: ["))"] },
  { open: "([", close: ["])"] },
  { open: "[[", close: ["]]"], shape: "queue" },
  { open: "[(", close: [")]"], shape: "store" },
  { open: "[/", close: ["/]", "\\]"] },
  { open: "[\\", close: ["\\]", "/]"] },
  { open: "{{", close: ["}}"] },
  { open: "[", close: ["]"] },
  { open: "(", close: [")"] },
  { open: "{", close: ["}"] },
  { open: ">", close: ["]"] },
];

const STORES =
  /^(?:cyl|cylinder|db|database|disk|lin-cyl|lined-cylinder|disk-storage|bow-rect|stored-data)$/u;
const QUEUES = /^(?:das|h-cyl|horizontal-cylinder|fr-rect|subproc|subprocess|subroutine)$/u;

const ID = /(?:[\p{L}\p{N}_.!$'*+?\\/]|-(?=[\p{L}\p{N}_]))+/uy;
const CLASS = /:::[\w-]+/y;

type Labelled = { text: string; end: number; shape?: SketchShape };

/** The label within these brackets: up to its closing quote, or to the first sign that closes the bracket. */
function labelWithin(
  text: string,
  at: number,
  { open, close, shape }: (typeof BRACKETS)[number],
): Result<Labelled, Unread> {
  const begin = at + open.length;
  const quote = /^\s*"/u.exec(text.slice(begin, begin + 20));
  const accepted = `id${open}"a label"${close[0] ?? ""}`;
  if (quote !== null) {
    const from = begin + quote[0].length;
    const to = text.indexOf('"', from);
    const tail = to === -1 ? "" : text.slice(to + 1).trimStart();
    const closing = close.find((one) => tail.startsWith(one));
    if (to === -1 || closing === undefined)
      return err({
        message: `The label that begins with "${text.slice(from, from + 20)}" is not closed.`,
        accepted,
      });
    const end = text.length - tail.length + closing.length;
    return ok({ text: text.slice(from, to), end, ...(shape && { shape }) });
  }
  const ends = close.map((one) => ({ to: text.indexOf(one, begin), one })).filter(({ to }) => to !== -1);
  const first = ends.sort((a, b) => a.to - b.to)[0];
  if (first === undefined)
    return err({ message: `The bracket that begins "${text.slice(at, at + 20)}" is not closed.`, accepted });
  return ok({ text: text.slice(begin, first.to), end: first.to + first.one.length, ...(shape && { shape }) });
}

/** `@{ shape: cyl, label: "Orders" }` behind an id. */
function attributesAt(text: string, at: number): Result<Labelled, Unread> {
  const close = text.indexOf("}", at);
  if (close === -1)
    return err({
      message: "The braces of a node are not closed.",
      accepted: 'id@{ shape: cyl, label: "a label" }',
    });
  const inner = text.slice(at + 2, close);
  const label = /\blabel:\s*(?:"([^"]*)"|'([^']*)'|([^,}"']+))/u.exec(inner);
  const shape = /\bshape:\s*([\w-]+)/u.exec(inner)?.[1] ?? "";
  const known: SketchShape | undefined = STORES.test(shape)
    ? "store"
    : QUEUES.test(shape)
      ? "queue"
      : undefined;
  return ok({
    text: (label?.[1] ?? label?.[2] ?? label?.[3] ?? "").trim(),
    end: close + 1,
    ...(known && { shape: known }),
  });
}

function afterClasses(text: string, at: number): number {
  CLASS.lastIndex = at;
  const match = CLASS.exec(text);
  return match === null ? at : at + match[0].length;
}

/** The id that begins exactly here, or an empty text. */
export function idAt(text: string, at: number): string {
  ID.lastIndex = at;
  return ID.exec(text)?.[0] ?? "";
}

/** Reads the node that begins exactly here. */
export function readVertex(text: string, at: number): Result<Vertex, Unread> {
  const id = idAt(text, at);
  if (id === "")
    return err({
      message:
        at >= text.length
          ? "The line ends where a node should be."
          : `No node begins with "${text.slice(at, at + 20)}".`,
      accepted: "A --> B",
    });
  const behind = afterClasses(text, at + id.length);
  const bracket = BRACKETS.find(({ open }) => text.startsWith(open, behind));
  const labelled = text.startsWith("@{", behind)
    ? attributesAt(text, behind)
    : bracket && labelWithin(text, behind, bracket);
  if (labelled === undefined) return ok({ id, end: behind });
  if (!labelled.ok) return labelled;
  const { end, shape } = labelled.value;
  const label = readLabel(labelled.value.text);
  return ok({
    id,
    ...(label.name !== "" && { label }),
    ...(shape && { shape }),
    end: afterClasses(text, end),
  });
}
