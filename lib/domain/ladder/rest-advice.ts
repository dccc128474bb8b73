import type { ComponentId } from "@/lib/domain/board/ids";
import { busiestPart } from "@/lib/domain/load/busiest-part";
import type { LoadReport } from "@/lib/domain/load/load-report";
import { toneOf } from "@/lib/domain/load/load-tone";
import { formatPercent } from "@/lib/shared/format-number";

/** What is said of a board that no step asks more of: a headline, and its reason. */
export type RestAdvice = {
  /** Whether there is room left: below 90 % of everything that can run out. */
  roomy: boolean;
  head: string;
  /** The part nearest to its end, without the full stop; absent where nothing can run out. */
  busiest?: string;
};

/**
 * "Do not scale yet" is said where no step is due and the design carries the load with room to spare. Where it carries
 * it with next to none, the headline says that instead: a step was answered, and what stands does not relieve the part.
 */
export function restAdvice(
  { components }: Pick<LoadReport, "components">,
  nameOf: (component: ComponentId) => string,
): RestAdvice {
  const busiest = busiestPart(Object.values(components));
  const roomy = busiest === undefined || toneOf(busiest.utilisation) !== "hot";
  return {
    roomy,
    head: roomy ? "Do not scale yet" : "Close to a limit",
    ...(busiest && {
      busiest: `${nameOf(busiest.id)} is the busiest at ${formatPercent(busiest.utilisation)}`,
    }),
  };
}
