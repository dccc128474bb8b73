import type { BoardIndex } from "@/lib/domain/graph/board-index";
import type { Failure } from "@/lib/domain/knowledge/overlay-step-schema";
import type { FailureEvidence } from "@/lib/domain/overlay/failures/failure-evidence";
import { FAILURE_CHECKS } from "@/lib/domain/overlay/failures/registry";
import { mapDelivery } from "@/lib/domain/overlay/delivery-map";

/** A failure that applies to a board, with where it comes from and why. */
export type FoundFailure = { failure: Failure; evidence: FailureEvidence };

/** The failures that apply to a board, in the order of the catalogue. None where nothing makes answers. */
export function findFailures(index: BoardIndex, failures: readonly Failure[]): readonly FoundFailure[] {
  if (mapDelivery(index).lines.length === 0) return [];
  return failures.flatMap((failure) => {
    const evidence = FAILURE_CHECKS[failure.id](index);
    return evidence ? [{ failure, evidence }] : [];
  });
}
