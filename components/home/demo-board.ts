import { PEAK_FACTOR, REQUESTS_PER_USER, SERVER_ID, WIRE_ID } from "@/components/home/demo-ids";
import { boardSchema, SCHEMA_VERSION, type Board } from "@/lib/domain/board/board-schema";
import { BLANK_OVERLAY } from "@/lib/domain/board/overlay-schema";

const classOf = (id: string, name: string, kind: "read" | "write", perUserPerDay: number, order: number) => ({
  id,
  name,
  kind,
  perUserPerDay,
  order,
  requestBytes: 500,
  responseBytes: 2_000,
  storedBytes: 0,
});

const componentOf = (id: string, kind: string, name: string, x: number) => ({
  id,
  kind,
  name,
  position: { x, y: 0 },
  pinned: false,
  settings: {},
  origin: "drawn",
});

/** The board of the first screen: people, one server and the line between them. For the server side: it parses. */
export function makeDemoBoard(kinds: { client: string; server: string }): Board {
  return boardSchema.parse({
    schemaVersion: SCHEMA_VERSION,
    about: { name: "One server", stage: 0, createdAt: "2026-01-01T00:00:00Z" },
    intake: { confirmed: {}, concerns: {}, context: "", apiContract: "" },
    workload: {
      usersPerDay: 1,
      peakFactor: PEAK_FACTOR,
      retentionDays: 0,
      growthPerYear: 0,
      connectedShare: 0,
    },
    overlay: BLANK_OVERLAY,
    classes: {
      read: classOf("read", "Reads", "read", REQUESTS_PER_USER - 1, 0),
      write: classOf("write", "Writes", "write", 1, 1),
    },
    requirements: {},
    components: {
      users: componentOf("users", kinds.client, "Your users", 0),
      [SERVER_ID]: componentOf(SERVER_ID, kinds.server, "One server", 380),
    },
    connections: {
      [WIRE_ID]: {
        id: WIRE_ID,
        from: "users",
        to: SERVER_ID,
        protocol: "https",
        purpose: "request",
        settings: {},
        origin: "drawn",
      },
    },
    decisions: {},
    waivers: {},
    cards: {},
    dataModels: {},
  });
}
