import type { Kind, Resource } from "@/lib/domain/catalogue/kind-schema";
import type { CapacityWorking, LoadReport, ResourceUse } from "@/lib/domain/load/load-report";
import { SERVER_ID, WIRE_ID } from "@/components/home/demo-ids";

/** How the server feels: below half, below four fifths, below all, and from there on. */
export type Phase = "idle" | "easy" | "busy" | "hot" | "broken";

/** What the first screen reads from a load report. Rates are per second at peak. */
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

/** Reads the report of the demo board; `null` where the server kind has nothing that can run out. */
export function readDemo(report: LoadReport): DemoReading | null {
  const server = report.components[SERVER_ID];
  const use = server?.worst;
  if (!server || !use || !report.firstToFail) return null;
  return {
    usersPerDay: report.usersPerDay,
    averagePerSecond: report.classes.reduce((sum, each) => sum + each.averagePerSecond, 0),
    peakPerSecond: Object.entries(report.connections).find(([id]) => id === WIRE_ID)?.[1] ?? 0,
    capacity: use.capacity,
    resource: use.resource,
    working: use.working,
    uses: server.uses.filter((each) => each.arrivals > 0),
    utilisation: use.utilisation,
    responseMs: server.unstable ? undefined : server.responseMs,
    backlogPerSecond: Math.max(0, use.arrivals - use.capacity),
    breaksAtUsers: report.firstToFail.atUsersPerDay,
    phase: PHASES.find(({ below }) => use.utilisation < below)?.phase ?? "broken",
  };
}

/** The note the catalogue keeps beside the figure. */
export function noteOf(kind: Kind, resource: Resource): string | undefined {
  return kind.capacity[resource]?.note;
}
