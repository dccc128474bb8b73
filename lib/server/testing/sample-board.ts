import type { Board } from "@/lib/domain/board/board-schema";
import { boardSchema, SCHEMA_VERSION } from "@/lib/domain/board/board-schema";
import { BLANK_OVERLAY } from "@/lib/domain/board/overlay-schema";

/** A small valid board: one web server, named and of stage 0. */
export function sampleBoard(name = "A small shop"): Board {
  return boardSchema.parse({
    schemaVersion: SCHEMA_VERSION,
    about: {
      name,
      stage: 0,
      createdAt: "2026-01-01T00:00:00Z",
      problem: { slug: "shop", contentVersion: "1" },
    },
    intake: { confirmed: {}, concerns: {}, context: "", apiContract: "" },
    workload: { usersPerDay: 1_000, peakFactor: 2, retentionDays: 30, growthPerYear: 1, connectedShare: 0 },
    overlay: BLANK_OVERLAY,
    classes: {},
    requirements: {},
    components: {
      web1: {
        id: "web1",
        kind: "web-server",
        name: "Web",
        position: { x: 0, y: 0 },
        pinned: false,
        settings: {},
        origin: "drawn",
      },
    },
    connections: {},
    decisions: {},
    waivers: {},
    cards: {},
    dataModels: {},
  });
}
