import { SCHEMA_VERSION, type Board } from "@/lib/domain/board/board-schema";
import { BLANK_OVERLAY } from "@/lib/domain/board/overlay-schema";
import type { Problem } from "@/lib/domain/practice/problem-schema";

function keyed<Value extends { id: string }>(values: readonly Value[]): Record<string, Value> {
  return Object.fromEntries(values.map((value) => [value.id, value]));
}

/** A team's own system begins with a load that they change: 100,000 users, ten actions each, nine reads to a write. */
const OWN_LOAD: Pick<Board, "workload" | "classes"> = {
  workload: { usersPerDay: 100_000, peakFactor: 3, retentionDays: 365, growthPerYear: 1, connectedShare: 0 },
  classes: keyed([
    {
      id: "reads",
      name: "Reads",
      kind: "read" as const,
      perUserPerDay: 9,
      requestBytes: 500,
      responseBytes: 4_000,
      storedBytes: 0,
      order: 0,
    },
    {
      id: "writes",
      name: "Writes",
      kind: "write" as const,
      perUserPerDay: 1,
      requestBytes: 1_000,
      responseBytes: 200,
      storedBytes: 1_000,
      order: 1,
    },
  ]),
};

/** An empty board: for a problem with its numbers and requirements, for a team's own system with an ordinary load. */
export function beginBoard(input: {
  problem: Problem | undefined;
  contentVersion: string;
  name: string;
  now: string;
}): Board {
  const { problem, contentVersion, name, now } = input;
  return {
    schemaVersion: SCHEMA_VERSION,
    about: {
      name,
      stage: 0,
      createdAt: now,
      ...(problem && { problem: { slug: problem.slug, contentVersion } }),
    },
    intake: {
      confirmed: {},
      concerns: Object.fromEntries((problem?.concerns ?? []).map((concern) => [concern, true])),
      context: "",
      apiContract: "",
    },
    overlay: BLANK_OVERLAY,
    workload: problem?.workload ?? OWN_LOAD.workload,
    classes: problem ? keyed(problem.classes) : OWN_LOAD.classes,
    requirements: keyed(problem?.requirements ?? []),
    components: {},
    connections: {},
    decisions: {},
    waivers: {},
    cards: {},
    dataModels: {},
  };
}
