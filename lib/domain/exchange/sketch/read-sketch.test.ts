import { describe, expect, it } from "vitest";
import { readSketch } from "@/lib/domain/exchange/sketch/read-sketch";

describe("what somebody pasted", () => {
  it.each([
    ["flowchart LR\na --> b", "mermaid"],
    ["graph TD; a-->b", "mermaid"],
    ["\n%% ours\ngraph\na-->b", "mermaid"],
    ["---\ntitle: x\n---\nflowchart LR\na --> b", "mermaid"],
    ["Our system:\n```mermaid\ngraph LR\na-->b\n```", "mermaid"],
    ["sequenceDiagram\nA->>B: x", "mermaid"],
    ["\ufeffflowchart LR\na --> b", "mermaid"],
    ["web -> api", "text"],
    ["graph -> web", "text"],
    ["timeline -> users", "text"],
    ["block, pie -> kanban", "text"],
    ["", "text"],
    ["---\nweb -> api", "text"],
  ])("%j is read as %s", (text, form) => {
    expect(readSketch(text)).toMatchObject({ form });
  });
});
