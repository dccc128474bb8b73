import { createSketcher, type Sketcher } from "@/lib/domain/exchange/sketch/create-sketcher";
import { plainLines } from "@/lib/domain/exchange/sketch/mermaid-label";
import { linkAt, type Link } from "@/lib/domain/exchange/sketch/mermaid-link";
import { mermaidStatements } from "@/lib/domain/exchange/sketch/mermaid-statements";
import { idAt, readVertex, type Vertex } from "@/lib/domain/exchange/sketch/mermaid-vertex";
import { otherDiagram } from "@/lib/domain/exchange/sketch/other-diagram";
import type { Unread } from "@/lib/domain/exchange/sketch/scan-arrows";
import type { Direction, Sketch } from "@/lib/domain/exchange/sketch/sketch";
import { SKETCH_LIMITS } from "@/lib/domain/exchange/sketch/sketch-limits";
import type { NumberedLine } from "@/lib/domain/exchange/sketch/sketch-lines";
import { err, ok, type Result } from "@/lib/shared/result";

const HEADER = /^(?:graph|flowchart|flowchart-elk)(?:\s+(TB|TD|BT|RL|LR|>|<|v|\^))?\s*(?=$|\s|;)/iu;
const WAYS: Readonly<Record<string, Direction>> = {
  TB: "TB",
  TD: "TB",
  V: "TB",
  BT: "BT",
  "^": "BT",
  RL: "RL",
  "<": "RL",
  LR: "LR",
  ">": "LR",
};
/** Statements that say how a diagram looks or behaves. */
const LOOKS = /^(style|classDef|class|linkStyle|click|accTitle|accDescr|direction|href)\b/u;

/** The frames that are open at a place of the text, outermost first; an open frame that did not fit has no key. */
type Frames = { key: string | undefined; line: number }[];
type Reading = { sketcher: Sketcher; frames: Frames; looks: Map<string, { line: number; count: number }> };

function insideOf(frames: Frames): string | undefined {
  return frames.findLast(({ key }) => key !== undefined)?.key;
}

function openFrame({ sketcher, frames }: Reading, text: string, line: number): void {
  const written = text.replace(/^subgraph\s*/iu, "").trim();
  const id = idAt(written, 0);
  const labelled = /^\[\s*"?([\s\S]*?)"?\s*\]$/u.exec(written.slice(id.length).trim());
  const bare = written.replace(/^"([\s\S]*)"$/u, "$1");
  const title = plainLines(labelled === null || id === "" ? bare : (labelled[1] ?? "")).join(" ");
  const known = labelled !== null && id !== "" ? id : bare;
  const name = title === "" ? known : title;
  const key = sketcher.frame(known === "" ? `frame of line ${String(line)}` : known, {
    name,
    line,
    inside: insideOf(frames),
  });
  frames.push({ key, line });
}

/** One run of a statement: nodes joined by `&`, then a link, then the next nodes. */
type Run = { groups: Vertex[][]; links: Link[] };

function skipSpace(text: string, at: number): number {
  let place = at;
  while (/\s/u.test(text[place] ?? "")) place += 1;
  return place;
}

function readGroup(text: string, start: number): Result<{ group: Vertex[]; end: number }, Unread> {
  const group: Vertex[] = [];
  let at = start;
  for (;;) {
    const vertex = readVertex(text, skipSpace(text, at));
    if (!vertex.ok) return vertex;
    group.push(vertex.value);
    const behind = skipSpace(text, vertex.value.end);
    if (text[behind] !== "&") return ok({ group, end: behind });
    at = behind + 1;
  }
}

function readRun(text: string): Result<Run, Unread> {
  const run: Run = { groups: [], links: [] };
  let at = 0;
  for (;;) {
    const group = readGroup(text, at);
    if (!group.ok) return group;
    run.groups.push(group.value.group);
    at = group.value.end;
    if (at >= text.length) return ok(run);
    const link = linkAt(text, at);
    if (link === undefined)
      return err({
        message: `No link begins with "${text.slice(at, at + 20)}".`,
        accepted: "A --> B, or A -->|label| B; text with brackets in quotes",
      });
    run.links.push(link);
    at = link.end;
  }
}

function tooManyJoins({ groups, links }: Run): Unread | undefined {
  const count = links.reduce(
    (sum, _, index) => sum + (groups[index]?.length ?? 0) * (groups[index + 1]?.length ?? 0),
    0,
  );
  if (count <= SKETCH_LIMITS.connections) return undefined;
  return {
    message: `The & of this line would draw ${String(count)} connections.`,
    accepted: `at most ${String(SKETCH_LIMITS.connections)} connections`,
  };
}

function drawRun({ sketcher, frames }: Reading, { groups, links }: Run, line: number): void {
  const inside = insideOf(frames);
  for (const { id, label, shape } of groups.flat()) {
    const { name, says, count } = { name: undefined, says: "", count: undefined, ...label };
    sketcher.node(id, line, {
      ...(name !== undefined && { name, says }),
      ...(count !== undefined && { count }),
      ...(shape !== undefined && { shape }),
      ...(inside !== undefined && { inside }),
    });
  }
  links.forEach(({ label, way }, index) => {
    if (way === "none") return;
    for (const a of groups[index] ?? [])
      for (const b of groups[index + 1] ?? [])
        sketcher.connect(way === "back" ? b.id : a.id, way === "back" ? a.id : b.id, label, line);
  });
}

function readStatement(reading: Reading, { text, line }: NumberedLine): void {
  const { sketcher, frames, looks } = reading;
  if (/^subgraph\b/iu.test(text)) {
    openFrame(reading, text, line);
    return;
  }
  if (/^end$/iu.test(text)) {
    if (frames.pop() === undefined)
      sketcher.fault(line, 'An "end" here closes no subgraph.', '"end" behind the lines of a subgraph');
    return;
  }
  const look = LOOKS.exec(text)?.[1] ?? (/^[\w-]+@\{\s*(?:animat|curve)/u.test(text) ? "@" : undefined);
  if (look !== undefined) {
    const before = looks.get(look);
    looks.set(look, { line: before?.line ?? line, count: (before?.count ?? 0) + 1 });
    return;
  }
  const run = readRun(text);
  const refused = run.ok ? tooManyJoins(run.value) : run.error;
  if (refused !== undefined) sketcher.fault(line, refused.message, refused.accepted);
  else if (run.ok) drawRun(reading, run.value, line);
}

function sayLooks({ sketcher, looks }: Reading): void {
  for (const [word, { line, count }] of looks) {
    const more = count === 1 ? "" : ` and ${String(count - 1)} more like it`;
    sketcher.remark(
      line,
      `"${word}"${more}: how the diagram looks was left out; the board has looks of its own.`,
    );
  }
}

/** Refuses what is no flowchart: by its name where Mermaid knows it. */
function refuse(sketcher: Sketcher, first: NumberedLine | undefined): Sketch {
  const other = first && otherDiagram(first.text);
  const message =
    other === undefined
      ? "No flowchart begins here."
      : `This is ${other}, which names no parts and connections of a system.`;
  sketcher.fault(first?.line ?? 1, message, 'a flowchart: "flowchart LR" or "graph TD" on its first line');
  return sketcher.finish();
}

/**
 * Reads a Mermaid flowchart: nodes of every shape, links of every kind with their texts, `&`, chains, subgraphs within
 * each other, a title, text of several lines, and a fence of Markdown around it. Styles, classes and clicks are left out
 * and said. A statement that cannot be read is a fault with the number of its line; the others are kept. Never throws;
 * work and result are bounded by `SKETCH_LIMITS`.
 * Source: https://mermaid.js.org/syntax/flowchart.html (read 2026-11-22).
 */
export function parseMermaidSketch(text: string): Sketch {
  const sketcher = createSketcher("mermaid");
  const { title, statements } = mermaidStatements(text, sketcher);
  const [first, ...others] = statements;
  const header = first === undefined ? null : HEADER.exec(first.text);
  if (first === undefined || header === null) return refuse(sketcher, first);
  const reading: Reading = { sketcher, frames: [], looks: new Map() };
  const rest = first.text.slice(header[0].length).trim();
  for (const statement of [...(rest === "" ? [] : [{ text: rest, line: first.line }]), ...others])
    readStatement(reading, statement);
  for (const { line } of reading.frames)
    sketcher.fault(line, "The subgraph that begins here is not closed.", '"end" behind its last line');
  sayLooks(reading);
  const direction = WAYS[(header[1] ?? "TB").toUpperCase()] ?? "TB";
  return sketcher.finish({ direction, ...(title !== undefined && { title }) });
}
