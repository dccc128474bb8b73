import { otherDiagram } from "@/lib/domain/exchange/sketch/other-diagram";
import { parseMermaidSketch } from "@/lib/domain/exchange/sketch/parse-mermaid-sketch";
import { parseTextSketch } from "@/lib/domain/exchange/sketch/parse-text-sketch";
import type { Sketch } from "@/lib/domain/exchange/sketch/sketch";

const FLOWCHART = /^(?:graph|flowchart|flowchart-elk)(?:\s+(?:TB|TD|BT|RL|LR))?\s*(?:;.*)?$/iu;
const FENCE = /^(?:```+|~~~+)\s*\{?\.?mermaid\b/iu;

/** Whether a line can only be Mermaid's. A single word such as `graph -> web` is a name in a text. */
function isMermaid(line: string): boolean {
  if (FLOWCHART.test(line) || FENCE.test(line) || line.startsWith("%%")) return true;
  return otherDiagram(line) !== undefined && !/->|→|,/u.test(line);
}

/**
 * Reads what somebody pasted, a Mermaid diagram or names with arrows, whichever it is. Never throws. What could not be
 * read is among the faults, each with its line.
 */
export function readSketch(text: string): Sketch {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\r|\n/u, 200)
    .map((line) => line.replace(/^\ufeff/u, "").trim());
  const meaningful = lines.filter((line) => line !== "");
  const fenced = lines.some((line) => FENCE.test(line));
  const first = meaningful[0] === "---" ? meaningful[meaningful.indexOf("---", 1) + 1] : meaningful[0];
  return fenced || (first !== undefined && isMermaid(first))
    ? parseMermaidSketch(text)
    : parseTextSketch(text);
}
