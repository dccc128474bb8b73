import { expect, it } from "vitest";
import { replayOf } from "@/lib/content/check-content";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { testContent } from "@/lib/content/test-knowledge";
import { makeGates } from "@/lib/domain/edit/gates";
import { rehearseEdits } from "@/lib/domain/edit/rehearse-edits";
import type { PlacementMove } from "@/lib/domain/knowledge/placement-schema";
import { analyse } from "@/lib/domain/ladder/analyse";
import { planPlacement } from "@/lib/domain/ladder/plan-placement";

/** What is said of a worked board after one wrong turn, beyond what its reference accepts: rules, then parts that are full. */
function saidAfter(slug: string, moves: readonly PlacementMove[]): string[] {
  const knowledge = publicKnowledge(testContent, slug);
  const board = replayOf(testContent, slug)!.board;
  let made = 0;
  const context = {
    knowledge,
    gates: makeGates(knowledge),
    author: "Test",
    now: "2026-01-01T00:00:00.000Z",
    newId: () => `wrong${String((made += 1))}`,
  };
  const edits = planPlacement(board, knowledge, moves, {
    newId: context.newId,
    rehearse: (current, batch) => rehearseEdits(current, batch, context),
  });
  const wrong = rehearseEdits(board, edits, context);
  const analysis = analyse(
    wrong,
    knowledge,
    testContent.problems.find((one) => one.slug === slug)!.workload.usersPerDay,
  );
  const accepted = testContent.references[slug]!.accepted.map(({ rule }) => rule);
  const rules = analysis.findings
    .map(({ rule }) => rule as string)
    .filter((rule) => !accepted.includes(rule));
  const full = Object.values(analysis.load.components)
    .filter((part) => part.unstable)
    .map((part) => wrong.components[part.id]!.name);
  return [...new Set(rules)].sort().concat(full.sort());
}

it.each<[slug: string, says: string, moves: PlacementMove[], said: string[]]>([
  [
    "ride-hailing",
    "one index for all cities",
    [{ do: "set", target: { names: ["Positions"] }, settings: { shards: 1 } }],
    ["Positions"],
  ],
  [
    "ride-hailing",
    "gateways that cannot tell each other",
    [{ do: "remove", target: { names: ["Backplane"] } }],
    ["R10", "R19"],
  ],
  [
    "video-streaming",
    "places in the table of titles",
    [
      {
        do: "set-connections",
        connections: { from: { kinds: ["app-server"] }, to: { names: ["Titles"] }, purposes: ["write"] },
        settings: { only: "beat" },
      },
    ],
    ["Titles"],
  ],
  [
    "video-streaming",
    "a quarter of the transcoders",
    [{ do: "set", target: { names: ["Transcoders"] }, settings: { instances: 25 } }],
    ["Transcoders"],
  ],
  [
    "photo-sharing",
    "the rows on one machine again",
    [{ do: "set", target: { names: ["Rows"] }, settings: { shards: 1 } }],
    ["Rows"],
  ],
  [
    "photo-sharing",
    "pictures that fail go round for ever",
    [{ do: "set", target: { names: ["New pictures"] }, settings: { deadLetter: false } }],
    ["R17"],
  ],
  [
    "payments-ledger",
    "bookings written to the mirror",
    [
      {
        do: "connect",
        from: { kinds: ["app-server"] },
        to: { names: ["Mirror"] },
        protocol: "sql",
        purpose: "write",
      },
    ],
    ["R15"],
  ],
  [
    "payments-ledger",
    "callers without a certificate",
    [
      { do: "disconnect", connections: { from: { names: ["Finance desk"] } } },
      {
        do: "connect",
        from: { names: ["Finance desk"] },
        to: { names: ["Load balancer"] },
        protocol: "https",
        purpose: "request",
        style: "rest",
      },
    ],
    ["R11"],
  ],
  [
    "telemetry-ingest",
    "readings kept as long as minutes",
    [{ do: "set", target: { names: ["Readings"] }, settings: { retentionDays: 395 } }],
    ["Readings"],
  ],
  [
    "telemetry-ingest",
    "a log that nobody reads",
    [{ do: "remove", target: { names: ["Writers"] } }],
    ["R17"],
  ],
  [
    "collaborative-editor",
    "ten homes for all documents",
    [{ do: "set", target: { names: ["Document homes"] }, settings: { instances: 10 } }],
    ["Document homes"],
  ],
  [
    "collaborative-editor",
    "cursors stored like edits",
    [
      { do: "set-connections", connections: { to: { names: ["Edits"] } }, settings: { only: "edit,cursor" } },
      { do: "set", target: { names: ["Folders"] }, settings: { instances: 12 } },
    ],
    ["Folders"],
  ],
])("%s: %s", (slug, _says, moves, said) => {
  expect(saidAfter(slug, [])).toEqual([]);
  expect(saidAfter(slug, moves)).toEqual(said);
});
