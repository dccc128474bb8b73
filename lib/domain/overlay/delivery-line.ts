import type { Connection } from "@/lib/domain/board/connection-schema";
import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import type { Protocol } from "@/lib/domain/catalogue/protocol-schema";
import { isGiven } from "@/lib/domain/graph/settings";

/** How long what travels over a connection lives. */
export const LIFETIMES = ["request", "connection", "session", "permanent"] as const;
export type Lifetime = (typeof LIFETIMES)[number];

/** A connection between a screen and what answers it, over which some agent's work arrives. */
export type DeliveryLine = {
  line: Connection;
  client: Part;
  /** It stays open or carries a stream, and is not a plain call with its answer. */
  streams: boolean;
  /** Producers whose words arrive here without any log in between; by id. */
  direct: readonly Part[];
  /** Producers whose words arrive here out of a log; by id. */
  logged: readonly Part[];
  /** The logs they come out of; by id. */
  logs: readonly Part[];
  /** Producers whose finished words can be fetched here out of a store; by id. */
  stored: readonly Part[];
  lifetime: Lifetime;
};

/** The protocol of a connection, where one is chosen that the catalogue knows. */
export function protocolOf(index: BoardIndex, line: Connection): Protocol | undefined {
  const { protocols } = index.catalogue;
  return line.protocol !== undefined && Object.hasOwn(protocols, line.protocol)
    ? protocols[line.protocol]
    : undefined;
}

/** Whether a connection carries a stream or stays open, and is not a plain call with its answer. */
export function isStream(index: BoardIndex, line: Connection): boolean {
  return (
    line.purpose === "stream" || line.purpose === "subscribe" || protocolOf(index, line)?.longLived === true
  );
}

/** How long an answer over a connection lives when nothing but the connection has it. */
export function ownLifetime(index: BoardIndex, line: Connection): "request" | "connection" {
  const protocol = protocolOf(index, line);
  return protocol?.lifetime ?? (protocol?.longLived === true ? "connection" : "request");
}

/** Whether a reader that was away catches up over this connection. */
export function resumes(line: Connection): boolean {
  return isGiven(line.settings["resume"]);
}

/** What a press on Stop does on this connection; undefined while nobody said. */
export function stopOf(line: Connection): "none" | "close" | "message" | undefined {
  const stop = line.settings["stop"];
  return stop === "none" || stop === "close" || stop === "message" ? stop : undefined;
}
