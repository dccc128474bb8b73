import type { BoardIndex } from "@/lib/domain/graph/board-index";
import { settingOf } from "@/lib/domain/graph/board-index";
import type { Feature } from "@/lib/domain/knowledge/overlay-ids";
import { protocolOf } from "@/lib/domain/overlay/delivery-line";
import { liveLines, mapDelivery } from "@/lib/domain/overlay/delivery-map";
import { isRetried } from "@/lib/domain/overlay/run-facts";
import { chosenOption } from "@/lib/domain/overlay/overlay-scope";

/** What else this system does with its agents, as drawn and as decided. */
export function featuresOf(index: BoardIndex): ReadonlySet<Feature> {
  const map = mapDelivery(index);
  const { board, parts } = index;
  const layer = chosenOption(board, "d10.layer");
  const run = chosenOption(board, "d5.run");
  const steers =
    chosenOption(board, "d7.double-text") === "d7.steer" ||
    map.logs.some((log) => settingOf(log, "doubleText") === "steer");
  const voice = liveLines(map).some(({ line }) => {
    const protocol = protocolOf(index, line);
    return protocol?.bothWays === true && protocol.purposes[0] === "stream";
  });
  const retried = map.producers.some((producer) => isRetried(index, producer));
  const holds: Readonly<Record<Feature, boolean>> = {
    "several-agents": parts.filter((part) => part.facts.has("agent")).length > 1,
    retries: retried || run === "d5.queue-worker" || run === "d5.workflow-engine",
    approvals:
      layer === "d10.approval" ||
      parts.some((part) => part.facts.has("tool") && settingOf(part, "approval") === true),
    steer: steers,
    "barge-in": voice,
    handover:
      layer === "d10.handover" ||
      parts.some((part) => part.facts.has("client") && settingOf(part, "usedBy") === "staff"),
    push: layer === "d10.push",
  };
  return new Set((Object.keys(holds) as Feature[]).filter((feature) => holds[feature]));
}
