import type { DemoBasis } from "@/components/home/demo-basis";
import type { Resource } from "@/lib/domain/catalogue/kind-schema";
import { visitDuration } from "@/lib/domain/load/latency";
import type { CapacityWorking, ResourceUse } from "@/lib/domain/load/load-report";

/** How the server feels: below half, below four fifths, below all, and from there on. */
export type Phase = "idle" | "easy" | "busy" | "hot" | "broken";

/** What the first screen shows. Rates are per second at peak. */
export type DemoReading = {
  usersPerDay: number;
  averagePerSecond: number;
  peakPerSecond: number;
  capacity: number;
  resource: Resource;
  working: CapacityWorking;
  /** Everything in the server that this load uses, the busiest first. */
  uses: readonly ResourceUse[];
  /** 0 and up. */
  utilisation: number;
  /** Undefined once the backlog grows. */
  responseMs: number | undefined;
  /** Requests a second that nobody answers; 0 while it holds. */
  backlogPerSecond: number;
  breaksAtUsers: number;
  phase: Phase;
};

const PHASES: readonly { below: number; phase: Phase }[] = [
  { below: 0.02, phase: "idle" },
  { below: 0.5, phase: "easy" },
  { below: 0.8, phase: "busy" },
  { below: 1, phase: "hot" },
];

function isMoving({ resource }: ResourceUse): boolean {
  return resource !== "storedBytes" && resource !== "connections";
}

/** The demo at a number of users: every rate of the basis grows with them, and the wait follows from the utilisation. */
export function readDemo(basis: DemoBasis, usersPerDay: number): DemoReading {
  const uses = basis.uses.map((use) => ({
    ...use,
    arrivals: use.arrivals * usersPerDay,
    utilisation: use.utilisation * usersPerDay,
  }));
  const worst = uses[0] as ResourceUse;
  const moving = uses.find(isMoving);
  const duration = visitDuration(basis.visit.value, moving?.utilisation ?? 0, moving?.capacity ?? 0);
  return {
    usersPerDay,
    averagePerSecond: basis.averagePerSecond * usersPerDay,
    peakPerSecond: basis.peakPerSecond * usersPerDay,
    capacity: worst.capacity,
    resource: worst.resource,
    working: worst.working,
    uses,
    utilisation: worst.utilisation,
    responseMs: worst.utilisation >= 1 || !duration ? undefined : duration.visitMs + duration.waitMs,
    backlogPerSecond: Math.max(0, worst.arrivals - worst.capacity),
    breaksAtUsers: basis.breaksAtUsers,
    phase: PHASES.find(({ below }) => worst.utilisation < below)?.phase ?? "broken",
  };
}
