import type { Connection } from "@/lib/domain/board/connection-schema";
import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { reachFrom } from "@/lib/domain/graph/reach";
import { hasSetting, isGiven } from "@/lib/domain/graph/settings";
import { answerFlows } from "@/lib/domain/overlay/answer-flows";
import { nearEnd } from "@/lib/domain/overlay/channels";
import { isKeeper, isLog } from "@/lib/domain/overlay/is-log";

function asks(part: Part | undefined): boolean {
  return part !== undefined && (part.facts.has("authenticates") || hasSetting(part, "auth"));
}

/** Whether somebody asks who it is between a screen and what its connection leads to, logs included. */
export function isProven(index: BoardIndex, line: Connection): boolean {
  if (isGiven(line.settings["auth"])) return true;
  const flows = answerFlows(index);
  const passed = reachFrom([nearEnd(index, line)], (id) => {
    const part = index.part(id);
    const ends =
      !part || isLog(part) || isKeeper(part) || part.facts.has("client") || part.facts.has("agent");
    if (ends) return [];
    const asked = part.out.filter((one) => one.purpose !== "probe").map((one) => one.to);
    return [...asked, ...flows.to(id).map((flow) => flow.from)];
  });
  return [...passed].some((id) => {
    const part = index.part(id);
    return part !== undefined && !part.facts.has("tool") && !part.facts.has("model") && asks(part);
  });
}
