import type { ComponentLoad, ResourceUse } from "@/lib/domain/load/load-report";

/** A part that can run out, and of what first. */
export type BusyPart = ComponentLoad & { worst: ResourceUse };

function canRunOut(part: ComponentLoad): part is BusyPart {
  return part.worst !== undefined;
}

/** The part nearest to its end, or furthest past it; of several the first. Undefined where nothing can run out. */
export function busiestPart(loads: readonly ComponentLoad[]): BusyPart | undefined {
  return loads
    .filter(canRunOut)
    .reduce<BusyPart | undefined>(
      (most, part) => (most === undefined || part.utilisation > most.utilisation ? part : most),
      undefined,
    );
}
