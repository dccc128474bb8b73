import type { Resource } from "@/lib/domain/catalogue/kind-schema";
import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { usesOf } from "@/lib/domain/load/capacity";
import { classAvailabilities } from "@/lib/domain/load/class-loads";
import type { LoadReport, ResourceUse } from "@/lib/domain/load/load-report";
import type { AsIf } from "@/lib/domain/load/operations";
import { reportTraffic } from "@/lib/domain/load/static-load";
import { arrivalsAt, bearingOnTraffic, followTraffic, type Traffic } from "@/lib/domain/load/traffic";

/**
 * Asks the load of one board as if some parts were not there, and at other users. Only what is asked is computed, and
 * each answer once. Rates scale with the users.
 */
export type LoadProbe = {
  /** The users that `asItIs`, `uses` and `availability` are made at. */
  usersPerDay: number;
  asItIs: LoadReport;
  /** What each part would bear of one resource, or of all, busiest first; nothing for containers. */
  uses: (asIf: readonly AsIf[], resource?: Resource) => (part: Part) => readonly ResourceUse[];
  /** The least likely class, 0-1; undefined without classes. */
  availability: (asIf: readonly AsIf[]) => number | undefined;
  /** The p99 of the slowest class that has one: the one number that does not scale with the users. */
  p99LatencyMs: (usersPerDay: number) => number | undefined;
  /** The whole report at other users. */
  at: (usersPerDay: number) => LoadReport;
};

const NOTHING_LEFT_OUT: ReadonlySet<AsIf> = new Set();

/** Asks once for each key. */
function remember<Key, Asked, Value>(
  keyOf: (asked: Asked) => Key,
  make: (asked: Asked) => Value,
): (asked: Asked) => Value {
  const known = new Map<Key, { value: Value }>();
  return (asked) => {
    const key = keyOf(asked);
    const entry = known.get(key) ?? { value: make(asked) };
    known.set(key, entry);
    return entry.value;
  };
}

function itself(users: number): number {
  return users;
}

/** Makes a probe of a board at a number of users. */
export function probeLoad(index: BoardIndex, usersPerDay: number): LoadProbe {
  const traffic = remember(
    (asIf: ReadonlySet<AsIf>) => bearingOnTraffic(asIf).join(" "),
    (asIf): Traffic => followTraffic(index, usersPerDay, new Set(bearingOnTraffic(asIf))),
  );
  const { report: asItIs, meter } = reportTraffic(index, traffic(NOTHING_LEFT_OUT), NOTHING_LEFT_OUT);
  const usesUnder = (asIf: ReadonlySet<AsIf>, resource?: Resource) => {
    const followed = traffic(asIf);
    return (part: Part): readonly ResourceUse[] =>
      part.facts.has("container")
        ? []
        : usesOf(index, part, arrivalsAt(followed, index, part), asIf, resource);
  };
  return {
    usersPerDay,
    asItIs,
    uses: (asIf, resource) => usesUnder(new Set(asIf), resource),
    availability: (asIf) => {
      const ignoring = new Set(asIf);
      const found = classAvailabilities(index, traffic(ignoring).flows, ignoring);
      return found.length === 0 ? undefined : Math.min(...found);
    },
    p99LatencyMs: remember(itself, (users) => {
      const found = meter(users / usersPerDay).flatMap((one) => one?.p99LatencyMs ?? []);
      return found.length === 0 ? undefined : Math.max(...found);
    }),
    at: remember(itself, (users) =>
      users === usersPerDay
        ? asItIs
        : reportTraffic(index, followTraffic(index, users, NOTHING_LEFT_OUT), NOTHING_LEFT_OUT).report,
    ),
  };
}
