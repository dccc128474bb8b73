import type { Resource } from "@/lib/domain/catalogue/kind-schema";
import type { Grade, Source } from "@/lib/domain/catalogue/source-schema";
import type { ComponentId, ConnectionId } from "@/lib/domain/board/ids";
import type { Metric } from "@/lib/domain/knowledge/metric-schema";

/** One resource of one component: what arrives over what it carries. Rates are per second, at peak unless a queue smoothed them. */
export type ResourceUse = {
  resource: Resource;
  arrivals: number;
  capacity: number;
  /** arrivals / capacity, 0 and up; above 1 the backlog grows. */
  utilisation: number;
  /** How `capacity` came about, so that a screen can open it. */
  working: CapacityWorking;
};

/** The working behind a capacity: figure x size x copies. */
export type CapacityWorking = {
  perInstance: number;
  low: number;
  high: number;
  grade: Grade;
  source: Source;
  /** True when the person set the figure on this component. */
  edited: boolean;
  instances: number;
  factor: number;
};

/** What the load does to one component. */
export type ComponentLoad = {
  id: ComponentId;
  requestsPerSecond: number;
  readsPerSecond: number;
  writesPerSecond: number;
  uses: readonly ResourceUse[];
  /** The busiest of `uses`; undefined when nothing here can run out. */
  worst?: ResourceUse;
  /** 0 and up; the utilisation of `worst`, 0 without one. */
  utilisation: number;
  /** At or above 1: no waiting time exists, the backlog grows. */
  unstable: boolean;
  /** Mean time of one visit at this load; undefined when unstable. */
  responseMs?: number;
  /** 0-1, with its copies. */
  availability: number;
  usdPerMonth: number;
  /** How much of `usdPerMonth` is billed by the terabyte: that part grows with the users, machines do not. */
  usdPerMonthByBytes: number;
};

/** What one class of traffic experiences from the client to the last thing it waits for. */
export type ClassLoad = {
  id: string;
  averagePerSecond: number;
  peakPerSecond: number;
  /** Undefined when something on the way is unstable or when no path leads to a server. */
  meanLatencyMs?: number;
  p99LatencyMs?: number;
  /** 0-1: every thing on the way that it waits for works. */
  availability: number;
  reached: readonly ComponentId[];
};

/** The first component to reach its capacity as users grow on this board. */
export type Breaking = {
  component: ComponentId;
  resource: Resource;
  atUsersPerDay: number;
  capacity: number;
};

/**
 * What a load does to a board: all that triggers, bars, the dock and `revisitWhen` read.
 * Cloneable. `engine` names the producer; another engine may fill the same type.
 */
export type LoadReport = {
  engine: "static";
  usersPerDay: number;
  components: Readonly<Record<string, ComponentLoad>>;
  /** Requests a second over each connection at peak. */
  connections: Readonly<Record<ConnectionId, number>>;
  classes: readonly ClassLoad[];
  /** The closed list that revisit conditions read; a metric that this board does not have is absent. */
  metrics: Readonly<Partial<Record<Metric, number>>>;
  /** Undefined when nothing on the board can run out. */
  firstToFail?: Breaking;
};
