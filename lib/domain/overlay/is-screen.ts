import type { Part } from "@/lib/domain/graph/board-index";

/** Whether people look at a part: a client of ours, and not another company's system that calls. */
export function isScreen(part: Part | undefined): part is Part {
  return part !== undefined && part.facts.has("client") && !part.facts.has("external");
}
