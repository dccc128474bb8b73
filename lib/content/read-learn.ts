import type { ContentFault } from "@/lib/content/fault";
import { readJsonFolder, readJsonFile } from "@/lib/content/read-json-folder";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ruleBoardSchema, type RuleBoard } from "@/lib/domain/coaching/rule-board-schema";
import { baseSchema, loadSchema, sceneSchema, type PictureBook } from "@/lib/domain/learn/drawing-schema";
import { termGroupSchema, type TermGroupFile } from "@/lib/domain/learn/terms-schema";

/** What the pages to read are made of, besides the knowledge. */
export type LearnContent = {
  book: PictureBook;
  termFiles: readonly TermGroupFile[];
  /** The boards that rules are tried on. */
  ruleBoards: readonly RuleBoard[];
};

const inOrder = (a: { order: number }, b: { order: number }): number => a.order - b.order;

function readRuleBoards(root: string): { values: RuleBoard[]; faults: ContentFault[] } {
  const read = readdirSync(join(root, "rule-boards"))
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => readJsonFile(root, join(root, "rule-boards", name), ruleBoardSchema));
  return {
    values: read.flatMap(({ value }) => (value ? [value] : [])),
    faults: read.flatMap(({ faults }) => faults),
  };
}

/** Reads what the pages to read are made of: `content/learn/` and the boards of the rules. All faults of all files at once. */
export function readLearn(root: string): { learn: LearnContent; faults: readonly ContentFault[] } {
  const loads = readJsonFolder(root, "learn/loads", loadSchema);
  const bases = readJsonFolder(root, "learn/bases", baseSchema);
  const scenes = readJsonFolder(root, "learn/scenes", sceneSchema);
  const terms = readJsonFolder(root, "learn/terms", termGroupSchema);
  const rules = readRuleBoards(root);
  return {
    learn: {
      book: {
        loads: Object.fromEntries(loads.values.map((load) => [load.id, load])),
        bases: [...bases.values].sort(inOrder),
        scenes: [...scenes.values].sort(inOrder),
      },
      termFiles: [...terms.values].sort(inOrder),
      ruleBoards: rules.values,
    },
    faults: [loads, bases, scenes, terms, rules].flatMap((part) => part.faults),
  };
}
