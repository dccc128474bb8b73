import type { Board } from "@/lib/domain/board/board-schema";
import type { Resource } from "@/lib/domain/catalogue/kind-schema";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import type { ComponentLoad, ResourceUse } from "@/lib/domain/load/load-report";
import { WARM_FROM } from "@/lib/domain/load/load-tone";
import { staticLoad } from "@/lib/domain/load/static-load";

/** How a part bears the load: nothing of it can run out, or below 70 %, below all, or past it. */
export type Strain = "none" | "calm" | "tight" | "over";

/** What the picture shows of one part. */
export type PartReading = {
  id: string;
  name: string;
  strain: Strain;
  /** 0 and up: how much of its scarcest resource it uses. */
  utilisation: number;
  /** That resource; absent where nothing can run out. */
  resource?: Resource;
  /** Everything it can run out of, the scarcest first. */
  uses: readonly Pick<ResourceUse, "resource" | "arrivals" | "capacity" | "utilisation">[];
};

/** What a number of users does to a small board: all that a picture and its sentence show. Plain JSON. */
export type Reading = {
  usersPerDay: number;
  parts: Readonly<Record<string, PartReading>>;
  peakRequestsPerSecond: number;
  /** The first part to reach its capacity as the users grow; absent where nothing can. */
  firstToFail?: { id: string; name: string; resource: Resource; atUsersPerDay: number };
  /** The slowest class; absent where a part on the way is past its capacity, or no way leads anywhere. */
  p99LatencyMs?: number;
  /** 0-1, the least likely class; absent where nothing is asked of the board. */
  availability?: number;
  usdPerMonth: number;
};

function strainOf({ worst, utilisation }: ComponentLoad): Strain {
  if (!worst) return "none";
  return utilisation >= 1 ? "over" : utilisation >= WARM_FROM ? "tight" : "calm";
}

function partReading(name: string, load: ComponentLoad): PartReading {
  return {
    id: load.id,
    name,
    strain: strainOf(load),
    utilisation: load.utilisation,
    ...(load.worst && { resource: load.worst.resource }),
    uses: load.uses.map(({ resource, arrivals, capacity, utilisation }) => ({
      resource,
      arrivals,
      capacity,
      utilisation,
    })),
  };
}

/** Reads a small board at a number of users, from the engine's own report. Pure; the same on the server and in a browser. */
export function readPicture(board: Board, catalogue: Catalogue, usersPerDay: number): Reading {
  const report = staticLoad(board, catalogue, usersPerDay);
  const nameOf = (id: string): string =>
    Object.values(board.components).find((component) => component.id === id)?.name ?? id;
  const { firstToFail, metrics } = report;
  return {
    usersPerDay,
    parts: Object.fromEntries(
      Object.values(report.components).map((load) => [load.id, partReading(nameOf(load.id), load)]),
    ),
    peakRequestsPerSecond: metrics.peakRequestsPerSecond ?? 0,
    ...(firstToFail && {
      firstToFail: {
        id: firstToFail.component,
        name: nameOf(firstToFail.component),
        resource: firstToFail.resource,
        atUsersPerDay: firstToFail.atUsersPerDay,
      },
    }),
    ...(metrics.p99LatencyMs !== undefined && { p99LatencyMs: metrics.p99LatencyMs }),
    ...(metrics.availability !== undefined && { availability: metrics.availability }),
    usdPerMonth: metrics.usdPerMonth ?? 0,
  };
}
