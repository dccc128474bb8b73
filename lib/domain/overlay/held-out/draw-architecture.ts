import type { Board } from "@/lib/domain/board/board-schema";
import type { Scalar } from "@/lib/domain/board/scalars";
import { expandSketch } from "@/lib/domain/coaching/expand-sketch";
import { sketchSchema, type Sketch } from "@/lib/domain/coaching/rule-board-schema";
import type { Architecture } from "@/lib/domain/overlay/held-out/architecture";

/** For tests: boards out of the lines of text in which an architecture is written down. */

type Drawn = Pick<Sketch, "components" | "connections">;

const PART = /^(?<name>\w+): (?<kind>[a-z-]+)(?<rest>( .*)?)$/;
const LINE = /^(?<from>\w+(, \w+)*) -> (?<to>\w+) (?<purpose>[a-z]+) (?<protocol>[a-z0-9-]+)(?<rest>( .*)?)$/;

function valueOf(text: string): Scalar {
  if (text === "true" || text === "false") return text === "true";
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

function settingsOf(rest: string): Record<string, Scalar> {
  const pairs = rest.split(" ").filter((word) => word !== "");
  return Object.fromEntries(
    pairs.map((pair) => {
      const [key = "", value = ""] = pair.split("=");
      return [key, valueOf(value)];
    }),
  );
}

/** The parts and connections of a text; a line that is neither is an error that names it. */
export function readArchitecture(text: string): Drawn {
  const drawn: { components: unknown[]; connections: unknown[] } = { components: [], connections: [] };
  const rows = text.split("\n").map((row) => row.trim());
  for (const row of rows.filter((one) => one !== "")) {
    const part = PART.exec(row)?.groups;
    const line = LINE.exec(row)?.groups;
    if (part) {
      const settings = settingsOf(part["rest"] ?? "");
      drawn.components.push({ id: part["name"], kind: part["kind"], settings });
    } else if (line) {
      const protocol = line["protocol"] === "-" ? {} : { protocol: line["protocol"] };
      for (const from of (line["from"] ?? "").split(", "))
        drawn.connections.push({
          id: `l${String(drawn.connections.length + 10)}`,
          from,
          to: line["to"],
          purpose: line["purpose"],
          ...protocol,
          settings: settingsOf(line["rest"] ?? ""),
        });
    } else throw new Error(`neither a part nor a line: ${row}`);
  }
  return sketchSchema.pick({ components: true, connections: true }).parse(drawn);
}

/** The whole board of an architecture. */
export function drawArchitecture({ board, adopted, scope }: Architecture): Board {
  return expandSketch({
    ...readArchitecture(board),
    ...((adopted !== undefined || scope !== undefined) && {
      overlay: { adopted: adopted === true, ...(scope !== undefined && { scope }) },
    }),
  });
}
