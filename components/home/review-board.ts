import { boardSchema, SCHEMA_VERSION, type Board } from "@/lib/domain/board/board-schema";
import { BLANK_OVERLAY } from "@/lib/domain/board/overlay-schema";

/** A team's system as the picture of the review draws it, with what each part is. In the order of the path. */
export type ReviewPart = { id: string; kind: string; name: string; says: string; instances?: number };

/** A board of these parts in a row, each asking the next. For the server side: it parses. */
export function makeReviewBoard(parts: readonly ReviewPart[]): Board {
  const components = parts.map(({ id, kind, name, instances }, index) => ({
    id,
    kind,
    name,
    position: { x: index * 240, y: 0 },
    pinned: false,
    origin: "inherited",
    settings: instances ? { instances } : {},
  }));
  const connections = parts.slice(1).map((part, index) => ({
    id: `to-${part.id}`,
    from: parts[index]?.id,
    to: part.id,
    purpose: "request",
    settings: {},
    origin: "inherited",
  }));
  const byId = <Entity extends { id: string }>(entities: readonly Entity[]) =>
    Object.fromEntries(entities.map((entity) => [entity.id, entity]));
  const classOf = (id: string, kind: string, perUserPerDay: number, order: number) => ({
    id,
    name: id,
    kind,
    perUserPerDay,
    order,
    requestBytes: 500,
    responseBytes: 2_000,
    storedBytes: 0,
  });
  return boardSchema.parse({
    schemaVersion: SCHEMA_VERSION,
    about: { name: "Review", stage: 0, createdAt: "2026-01-01T00:00:00Z" },
    intake: { confirmed: {}, concerns: {}, context: "", apiContract: "" },
    workload: { usersPerDay: 1, peakFactor: 3, retentionDays: 0, growthPerYear: 0, connectedShare: 0 },
    overlay: BLANK_OVERLAY,
    classes: byId([classOf("reads", "read", 40, 0), classOf("writes", "write", 10, 1)]),
    requirements: {},
    decisions: {},
    waivers: {},
    cards: {},
    dataModels: {},
    components: byId(components),
    connections: byId(connections),
  });
}
