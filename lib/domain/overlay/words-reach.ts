import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { deriveOnce } from "@/lib/domain/graph/derive-once";
import { reachFrom } from "@/lib/domain/graph/reach";
import { answerFlows, type Flow } from "@/lib/domain/overlay/answer-flows";
import { isKeeper, isLog } from "@/lib/domain/overlay/is-log";

/** How far words go: past nothing that keeps them, past logs, or past stores as well. */
export type Through = "live" | "logs" | "stores";

function maySpread(part: Part | undefined, through: Through): boolean {
  if (!part || part.facts.has("client") || part.facts.has("container")) return false;
  if (part.facts.has("model") || part.facts.has("tool")) return false;
  if (isLog(part)) return through !== "live";
  return through === "stores" || !isKeeper(part);
}

/** A store that is subscribed to hands on what comes, and is a channel to whoever listens. */
function isListening({ line }: Flow): boolean {
  return line.purpose === "subscribe";
}

/** What words reach from a part on over the flows that are taken; what may not be passed is reached and left alone. */
export function spreadWords(
  index: BoardIndex,
  start: string,
  through: Through,
  takes?: (flow: Flow) => boolean,
): ReadonlySet<string> {
  const flows = answerFlows(index);
  return reachFrom([start], (id) => {
    const part = index.part(id);
    const passes = id === start || maySpread(part, through);
    const onward = passes || (part && isKeeper(part)) ? flows.from(id) : [];
    const live = passes ? onward : onward.filter(isListening);
    return (takes ? live.filter(takes) : live).map((flow) => flow.to);
  });
}

function noReaches(): Map<string, ReadonlySet<string>> {
  return new Map();
}

/** What words reach from a part on; what may not be passed is reached and left alone. Found once per index. */
export function wordsReach(index: BoardIndex, start: string, through: Through): ReadonlySet<string> {
  const known = deriveOnce<BoardIndex, ReturnType<typeof noReaches>>(index, noReaches);
  const key = `${through} ${start}`;
  const found = known.get(key) ?? spreadWords(index, start, through);
  known.set(key, found);
  return found;
}
