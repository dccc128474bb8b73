import type { Rule } from "@/lib/domain/coaching/rule";
import type { Connection } from "@/lib/domain/board/connection-schema";
import type { BoardIndex } from "@/lib/domain/graph/board-index";
import { nameOf } from "@/lib/domain/graph/part-name";
import { controlPaths } from "@/lib/domain/overlay/control-paths";
import { loggedLines, mapDelivery } from "@/lib/domain/overlay/delivery-map";
import { isProven } from "@/lib/domain/overlay/proof-of-identity";

/** The doors of a session: where screens read, come back, write and cancel. Each line once, by id. */
function doorsOf(index: BoardIndex): readonly Connection[] {
  const map = mapDelivery(index);
  if (map.logs.length === 0) return [];
  const doors = new Set([...loggedLines(map).map(({ line }) => line), ...controlPaths(index).messages]);
  return index.connections.filter((line) => doors.has(line));
}

/** O8: a door of a session at which nobody asks who it is; one evidence a connection. */
export const doorWithoutProof: Rule = ({ index }) =>
  doorsOf(index)
    .filter((line) => !isProven(index, line))
    .map((line) => {
      const ends = [index.part(line.from), index.part(line.to)];
      const client = ends.find((part) => part?.facts.has("client"));
      const door = ends.find((part) => part !== client);
      const does =
        line.purpose === "control" || line.settings["stop"] === "message" ? "reads or stops" : "reads";
      return {
        components: [],
        connections: [line.id],
        slots: { client: client ? nameOf(client) : "", door: door ? nameOf(door) : "", does },
      };
    });
