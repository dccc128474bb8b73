import type { BoardIndex } from "@/lib/domain/graph/board-index";
import type { ConflictGrade } from "@/lib/domain/knowledge/conflict-schema";
import { conflictLines, controlPaths, isBound } from "@/lib/domain/overlay/control-paths";
import { protocolOf, resumes } from "@/lib/domain/overlay/delivery-line";
import { isEachHeard, liveLines, mapDelivery } from "@/lib/domain/overlay/delivery-map";

/** What decides whether a Stop and a lost connection can be told apart. */
export type ControlFacts = {
  /** A durable log stands between agents and screens. */
  log: boolean;
  /** A reader that was away catches up. */
  resume: boolean;
  /** How a wish goes up: on the same connection, as a request beside it, by closing, or not at all. */
  upstream: "both-ways" | "post" | "close" | "none";
};

/**
 * Grades a way of controlling runs. Both directions on one socket and a request beside the stream count alike; what they
 * need is a log, drawn or meant by whoever says that a reader catches up.
 */
export function gradeControl({ log, resume, upstream }: ControlFacts): ConflictGrade {
  switch (upstream) {
    case "both-ways":
      return log || resume ? "both-ways-over-log" : "socket-without-log";
    case "post":
      return log || resume ? "post-over-log" : "stop-without-log";
    case "close":
      return resume ? "conflict" : "close-is-cancel";
    case "none":
      return resume ? "no-stop" : "neither";
  }
}

/** The facts that a board shows; undefined where no answer travels on it. */
export function controlFacts(index: BoardIndex): ControlFacts | undefined {
  const map = mapDelivery(index);
  const lines = liveLines(map);
  if (lines.length === 0) return undefined;
  const { messages, closes, reaches } = controlPaths(index);
  const delivering = new Set(lines.map(({ line }) => line));
  const heard = messages.length > 0 && map.producers.every(reaches);
  const onSocket = messages.some(
    (line) => delivering.has(line) && protocolOf(index, line)?.bothWays === true,
  );
  const bound = closes.length > 0 || map.producers.some((producer) => isBound(index, producer));
  const conflict = conflictLines(index).length > 0;
  return {
    log: isEachHeard(map, ({ logged }, producer) => logged.includes(producer)),
    resume: conflict || isEachHeard(map, ({ line }) => resumes(line)),
    upstream: conflict ? "close" : heard ? (onSocket ? "both-ways" : "post") : bound ? "close" : "none",
  };
}
