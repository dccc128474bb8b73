import type { Figure } from "@/lib/domain/catalogue/source-schema";
import type { ResourceUse } from "@/lib/domain/load/load-report";

/** The load of the demo board at one user a day: what the browser needs to show it at any number of them. */
export type DemoBasis = {
  averagePerSecond: number;
  peakPerSecond: number;
  /** What one user asks of each resource of the server, the busiest first; at least one. */
  uses: readonly ResourceUse[];
  breaksAtUsers: number;
  visit: Figure;
  /** The catalogue's note beside the capacity. */
  capacityNote: string | undefined;
};
