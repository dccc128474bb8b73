import type { Rule } from "@/lib/domain/coaching/rule";
import type { Connection } from "@/lib/domain/board/connection-schema";
import type { BoardIndex } from "@/lib/domain/graph/board-index";
import { nameOf } from "@/lib/domain/graph/part-name";
import { controlPaths } from "@/lib/domain/overlay/control-paths";
import { mapDelivery, returnableLines } from "@/lib/domain/overlay/delivery-map";
import { isProven } from "@/lib/domain/overlay/proof-of-identity";

/** The doors of a session: where screens read, come back, write and cancel. Each line once, by id. */
function doorsOf(index: BoardIndex): readonly Connection[] {
  const map = mapDelivery(index);
  if (map.logs.length === 0) return [];
  const returnable = returnableLines(map).map(({ line }) => line);
  const doors = new Set([...returnable, ...controlPaths(index).messages]);
  return index.connections.filter((line) => doors.has(line));
}

/** What a screen does at a door, in words. */
function deeds(reads: boolean, line: Connection): string {
  const stops = line.purpose === "control" || line.settings["stop"] === "message";
  if (reads) return stops ? "reads and stops runs" : "reads";
  return stops ? "stops runs" : "sends";
}

/** O8: a door of a session at which nobody asks who it is; one evidence a connection. */
export const doorWithoutProof: Rule = ({ index }) => {
  const reading = new Set(mapDelivery(index).lines.map(({ line }) => line));
  return doorsOf(index)
    .filter((line) => !isProven(index, line))
    .map((line) => {
      const ends = [index.part(line.from), index.part(line.to)];
      const client = ends.find((part) => part?.facts.has("client"));
      const door = ends.find((part) => part !== client);
      return {
        components: [],
        connections: [line.id],
        slots: {
          client: client ? nameOf(client) : "",
          door: door ? nameOf(door) : "",
          does: deeds(reading.has(line), line),
        },
      };
    });
};
