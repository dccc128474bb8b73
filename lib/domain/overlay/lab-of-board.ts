import type { Door } from "@/lib/domain/knowledge/door-schema";
import type { FoundFailure } from "@/lib/domain/overlay/find-failures";
import { labControlSchema } from "@/lib/domain/sessions/lab/lab-control";
import { labPath } from "@/lib/domain/sessions/lab/lab-address";

/** The lab as a board opens it: with the way back, and the scenario of the first failure that was found and has one. */
export function labOfBoard(
  boardId: string,
  found: readonly Pick<FoundFailure, "failure">[],
  door: Pick<Door, "symptoms">,
): string {
  const symptoms = found.map(({ failure }) =>
    door.symptoms.find(({ failures }) => failures.includes(failure.id)),
  );
  const scenario = labControlSchema.safeParse(symptoms.find((symptom) => symptom !== undefined)?.scenario);
  return labPath({ board: boardId, ...(scenario.success ? { scenario: scenario.data } : {}) });
}
