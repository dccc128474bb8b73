import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ContentFault } from "@/lib/content/fault";
import { readOverlay } from "@/lib/content/read-overlay";
import { readJsonFile, readJsonFolder } from "@/lib/content/read-json-folder";
import { kindSchema } from "@/lib/domain/catalogue/kind-schema";
import { protocolSchema, styleSchema } from "@/lib/domain/catalogue/protocol-schema";
import type { Catalogue, Lore } from "@/lib/domain/knowledge/knowledge";
import { guideSchema } from "@/lib/domain/knowledge/guide-schema";
import { ruleWordsSchema } from "@/lib/domain/knowledge/rule-words-schema";
import { STEP_IDS, stepSchema } from "@/lib/domain/knowledge/step-schema";
import {
  problemSchema,
  referenceSchema,
  type Problem,
  type Reference,
} from "@/lib/domain/practice/problem-schema";

/** All content as read. `references` are hidden knowledge and never leave the server before S21. */
export type Content = Catalogue &
  Lore & {
    version: string;
    problems: readonly (Problem & { brief: string })[];
    references: Readonly<Record<string, Reference>>;
  };

function byId<Value extends { id: string }>(values: readonly Value[]): Record<string, Value> {
  return Object.fromEntries(values.map((value) => [value.id, value]));
}

const ORDER: Record<Problem["difficulty"], number> = { first: 0, middle: 1, hard: 2 };

function readProblems(root: string): {
  problems: (Problem & { brief: string })[];
  references: Record<string, Reference>;
  faults: ContentFault[];
} {
  const problems: (Problem & { brief: string })[] = [];
  const references: Record<string, Reference> = {};
  const faults: ContentFault[] = [];
  const folder = join(root, "problems");
  for (const slug of existsSync(folder) ? readdirSync(folder).sort() : []) {
    const problem = readJsonFile(root, join(folder, slug, "problem.json"), problemSchema);
    const reference = readJsonFile(root, join(folder, slug, "reference.json"), referenceSchema);
    faults.push(...problem.faults, ...reference.faults);
    const briefPath = join(folder, slug, "brief.md");
    if (!existsSync(briefPath))
      faults.push({ file: `problems/${slug}/brief.md`, field: "", message: "is missing" });
    if (problem.value && problem.value.slug !== slug)
      faults.push({
        file: `problems/${slug}/problem.json`,
        field: "slug",
        message: `expected "${slug}", the folder's name`,
      });
    if (problem.value && existsSync(briefPath))
      problems.push({ ...problem.value, brief: readFileSync(briefPath, "utf8") });
    if (reference.value) references[slug] = reference.value;
  }
  problems.sort((a, b) => ORDER[a.difficulty] - ORDER[b.difficulty] || (a.slug < b.slug ? -1 : 1));
  return { problems, references, faults };
}

/** Reads everything under `content/`; all faults of all files at once. The version is a hash of what was read. */
export function readContent(root: string): { content: Content; faults: readonly ContentFault[] } {
  const kinds = readJsonFolder(root, "catalogue/kinds", kindSchema);
  const protocols = readJsonFolder(root, "catalogue/protocols", protocolSchema);
  const styles = readJsonFolder(root, "catalogue/styles", styleSchema);
  const steps = readJsonFolder(root, "steps", stepSchema);
  const rules = readJsonFolder(root, "rules", ruleWordsSchema);
  const guides = readJsonFolder(root, "guides", guideSchema);
  const { problems, references, faults } = readProblems(root);
  const { overlay, faults: overlayFaults } = readOverlay(root);
  const known = {
    kinds: byId(kinds.values),
    protocols: byId(protocols.values),
    styles: byId(styles.values),
    rules: byId(rules.values),
  };
  const ordered = [...steps.values].sort((a, b) => STEP_IDS.indexOf(a.id) - STEP_IDS.indexOf(b.id));
  const version = createHash("sha256")
    .update(JSON.stringify([known, ordered, guides.values, problems, overlay]))
    .digest("hex")
    .slice(0, 12);
  return {
    content: { ...known, overlay, steps: ordered, guides: guides.values, problems, references, version },
    faults: [kinds, protocols, styles, steps, rules, guides]
      .flatMap((part) => part.faults)
      .concat(faults, overlayFaults),
  };
}
