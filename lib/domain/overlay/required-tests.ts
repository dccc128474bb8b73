import type { BoardIndex } from "@/lib/domain/graph/board-index";
import type { Acceptance } from "@/lib/domain/knowledge/acceptance-schema";
import type { Capability } from "@/lib/domain/knowledge/overlay-ids";
import { featuresOf } from "@/lib/domain/overlay/features";

/** The tests that these capabilities demand of this very system, in the order given. */
export function requiredTests(
  index: BoardIndex,
  acceptance: readonly Acceptance[],
  scope: readonly Capability[],
): readonly Acceptance[] {
  const features = featuresOf(index);
  return acceptance.filter(
    ({ must, when, capability }) =>
      must && scope.includes(capability) && (when === undefined || features.has(when)),
  );
}

/** Those of these tests that have no result, or a result that is not a pass. */
export function unprovenTests(index: BoardIndex, tests: readonly Acceptance[]): readonly Acceptance[] {
  const { results } = index.board.overlay;
  return tests.filter(({ id }) => results[id]?.outcome !== "passed");
}
