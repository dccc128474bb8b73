/** Mermaid's other diagrams by the word that each begins with. Source: https://mermaid.js.org/intro/ (read 2026-11-22). */
const OTHERS: readonly (readonly [word: RegExp, name: string])[] = [
  [/^sequenceDiagram\b/iu, "a sequence diagram"],
  [/^classDiagram(?:-v2)?\b/iu, "a class diagram"],
  [/^stateDiagram(?:-v2)?\b/iu, "a state diagram"],
  [/^erDiagram\b/iu, "an entity relationship diagram"],
  [/^journey\b/iu, "a user journey"],
  [/^gantt\b/iu, "a Gantt chart"],
  [/^pie\b/iu, "a pie chart"],
  [/^quadrantChart\b/iu, "a quadrant chart"],
  [/^requirementDiagram\b/iu, "a requirement diagram"],
  [/^gitGraph\b/iu, "a git graph"],
  [/^C4(?:Context|Container|Component|Dynamic|Deployment)\b/iu, "a C4 diagram"],
  [/^mindmap\b/iu, "a mind map"],
  [/^timeline\b/iu, "a timeline"],
  [/^zenuml\b/iu, "a ZenUML diagram"],
  [/^sankey(?:-beta)?\b/iu, "a Sankey diagram"],
  [/^xychart(?:-beta)?\b/iu, "an XY chart"],
  [/^block(?:-beta)?\b/iu, "a block diagram"],
  [/^packet(?:-beta)?\b/iu, "a packet diagram"],
  [/^kanban\b/iu, "a kanban board"],
  [/^architecture(?:-beta)?\b/iu, "an architecture diagram"],
  [/^radar(?:-beta)?\b/iu, "a radar chart"],
  [/^treemap(?:-beta)?\b/iu, "a treemap"],
];

/** The name of a diagram that is no flowchart, by its first line; undefined when it begins no diagram of Mermaid. */
export function otherDiagram(line: string): string | undefined {
  return OTHERS.find(([word]) => word.test(line.trim()))?.[1];
}
