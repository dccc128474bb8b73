import type * as z from "zod";
import type { FlatEntity, RootName } from "@/lib/domain/board/change";
import type { Drift } from "@/lib/domain/board/drift";
import { unflattenEntity } from "@/lib/domain/board/flat";
import { entitySchema, isSingleton } from "@/lib/domain/edit/plan-schema";
import { BLANK_SINGLETONS } from "@/lib/document/blank-singletons";

/** An entity that the schema accepts, or undefined when nothing of it could be kept. */
export type SoundEntity = { entity: object | undefined; drifts: readonly Drift[] };

/** Each pass mends every fault that the schema reports; honest merges need one, so more than a few is hostile. */
const MOST_PASSES = 6;

/** The first `most` code points of a text: the measure that zod limits by. */
function clip(text: string, most: number): string {
  return Array.from(text).slice(0, most).join("");
}

/** The fields at the fault, or those of the nearest thing around it that has any: a list item, at most the entity. */
function fieldsAround(fields: FlatEntity, path: readonly PropertyKey[]): string[] {
  for (let length = path.length; length > 0; length -= 1) {
    const name = path.slice(0, length).join(".");
    const found = Object.keys(fields).filter((field) => field === name || field.startsWith(`${name}.`));
    if (found.length > 0) return found;
  }
  return [];
}

function faultPaths(issue: z.core.$ZodIssue): PropertyKey[][] {
  return issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
}

type Mending = { clipped: Record<string, string>; gone: Set<string> };

/** What would mend this fault; false when it is something that is missing from the entity itself. */
function mend(fields: FlatEntity, issue: z.core.$ZodIssue, mending: Mending): boolean {
  const field = issue.path.join(".");
  const text = fields[field];
  if (issue.code === "too_big" && typeof text === "string") {
    mending.clipped[field] = clip(text, Number(issue.maximum));
    return true;
  }
  const around = faultPaths(issue).flatMap((path) => fieldsAround(fields, path));
  around.forEach((found) => mending.gone.add(found));
  return around.length > 0;
}

function driftOf(where: string, issue: z.core.$ZodIssue): Drift {
  const done = issue.code === "too_big" ? "it is shown shortened" : "it was left out";
  return {
    code: "malformed-entity",
    path: [where, ...issue.path].join("."),
    message: `This part could not be read (${issue.message}); ${done}.`,
  };
}

function cutWhole(root: RootName, where: string, why: string): SoundEntity {
  const message = isSingleton(root)
    ? `It could not be read (${why}); blanks stand in for it.`
    : `It could not be read (${why}); it was left out.`;
  const entity = isSingleton(root)
    ? entitySchema(root).parse(unflattenEntity(root, BLANK_SINGLETONS[root]))
    : undefined;
  return { entity, drifts: [{ code: "malformed-entity", path: where, message }] };
}

/**
 * Makes an entity out of flat fields, whatever they hold. What the schema refuses is left out with a drift, no more of
 * it than must be: over-long text is shortened, then a field or list item goes, then the entity. Deterministic.
 */
export function soundEntity(root: RootName, where: string, given: FlatEntity): SoundEntity {
  const blanks = isSingleton(root) ? BLANK_SINGLETONS[root] : {};
  const drifts: Drift[] = [];
  let fields = given;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const parsed = entitySchema(root).safeParse(unflattenEntity(root, { ...blanks, ...fields }));
    if (parsed.success) return { entity: parsed.data, drifts };
    const mending: Mending = { clipped: {}, gone: new Set() };
    const hopeless = parsed.error.issues.find((issue) => !mend(fields, issue, mending));
    if (hopeless) return cutWhole(root, where, `${hopeless.path.join(".") || "it"}: ${hopeless.message}`);
    drifts.push(...parsed.error.issues.map((issue) => driftOf(where, issue)));
    const kept = Object.entries({ ...fields, ...mending.clipped }).filter(
      ([field]) => !mending.gone.has(field),
    );
    fields = Object.fromEntries(kept);
  }
  return cutWhole(root, where, "too much of it is malformed");
}
