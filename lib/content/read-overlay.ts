import { join } from "node:path";
import type * as z from "zod";
import type { ContentFault } from "@/lib/content/fault";
import { readJsonFile, readJsonFolder } from "@/lib/content/read-json-folder";
import { acceptanceSchema } from "@/lib/domain/knowledge/acceptance-schema";
import { conflictSchema } from "@/lib/domain/knowledge/conflict-schema";
import { doorSchema } from "@/lib/domain/knowledge/door-schema";
import { ACCEPTANCE_IDS, OVERLAY_STEP_IDS } from "@/lib/domain/knowledge/overlay-ids";
import { overlayAboutSchema, type OverlayLore } from "@/lib/domain/knowledge/overlay-schema";
import { failureSchema, overlayStepSchema } from "@/lib/domain/knowledge/overlay-step-schema";
import { sequenceSchema } from "@/lib/domain/knowledge/sequence-schema";

function inOrderOf<Value extends { id: string }>(ids: readonly string[], values: readonly Value[]): Value[] {
  return [...values].sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

/** What stands in for a file that cannot be read, so that the faults of all others are reported with it. */
const UNREAD: Pick<OverlayLore, "about" | "conflict" | "door"> = {
  about: {
    title: "",
    says: [],
    notNeeded: [],
    before: "",
    after: "",
    phases: [],
    capabilities: [],
    vocabulary: [],
  },
  conflict: { title: "", says: [], events: [], answers: [], grades: [], sources: [] },
  door: { title: "", says: "", symptoms: [], base: [], questions: [] },
};

/** Reads everything under `content/overlay`, with every fault of every file. */
export function readOverlay(root: string): { overlay: OverlayLore; faults: ContentFault[] } {
  const single = <Value>(name: string, schema: z.ZodType<Value>): ReturnType<typeof readJsonFile<Value>> =>
    readJsonFile(root, join(root, "overlay", name), schema);
  const about = single("about.json", overlayAboutSchema);
  const conflict = single("conflict.json", conflictSchema);
  const door = single("door.json", doorSchema);
  const steps = readJsonFolder(root, "overlay/steps", overlayStepSchema);
  const failures = readJsonFolder(root, "overlay/failures", failureSchema);
  const acceptance = readJsonFolder(root, "overlay/acceptance", acceptanceSchema);
  const sequences = readJsonFolder(root, "overlay/sequences", sequenceSchema);
  const faults = [about, conflict, door, steps, failures, acceptance, sequences].flatMap(
    (part) => part.faults,
  );
  const overlay: OverlayLore = {
    about: about.value ?? UNREAD.about,
    conflict: conflict.value ?? UNREAD.conflict,
    door: door.value ?? UNREAD.door,
    steps: inOrderOf(OVERLAY_STEP_IDS, steps.values),
    failures: failures.values,
    acceptance: inOrderOf(ACCEPTANCE_IDS, acceptance.values),
    sequences: sequences.values,
  };
  return { overlay, faults };
}
