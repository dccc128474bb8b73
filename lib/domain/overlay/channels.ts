import type { Connection } from "@/lib/domain/board/connection-schema";
import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { answerFlows } from "@/lib/domain/overlay/answer-flows";
import { handsOn, isKeeper, isLog } from "@/lib/domain/overlay/is-log";
import { spreadWords, wordsReach } from "@/lib/domain/overlay/words-reach";

/** The end of a screen's connection that is not the screen. */
export function nearEnd(index: BoardIndex, line: Connection): string {
  return index.part(line.from)?.facts.has("client") ? line.to : line.from;
}

/** What hands on to whoever listens: a channel, a queue, a store that is subscribed to; a log is more than that. */
function isChannel(index: BoardIndex, part: Part): boolean {
  return (handsOn(part) && !isLog(part)) || isListenedTo(index, part);
}

function isListenedTo(index: BoardIndex, part: Part): boolean {
  return (
    isKeeper(part) &&
    answerFlows(index)
      .from(part.id)
      .some(({ line }) => line.purpose === "subscribe")
  );
}

/**
 * The parts without a memory that hand a producer's words on to the near end of a screen's connection: a channel, a
 * queue, and not one that only brings it orders or results. What passes them reaches a reader whose connection is not
 * the producer's; by id.
 */
export function channelsOn(index: BoardIndex, producer: Part, line: Connection): readonly Part[] {
  const live = wordsReach(index, producer.id, "live");
  const near = nearEnd(index, line);
  return index.parts.filter(
    (part) =>
      live.has(part.id) &&
      isChannel(index, part) &&
      spreadWords(index, part.id, "live", ({ to }) => to !== producer.id).has(near),
  );
}

/** Whether a channel hands these producers' words to everyone who listens, and not only to who opened a stream. */
export function isSpread(index: BoardIndex, line: Connection, producers: readonly Part[]): boolean {
  return (
    producers.length > 0 &&
    producers.every((producer) =>
      channelsOn(index, producer, line).some(
        (channel) => channel.facts.has("fans-out") || isListenedTo(index, channel),
      ),
    )
  );
}

/** Whether a part hands words on to whoever listens or reads there, with a memory or without. */
export function isChannelOrLog(index: BoardIndex, part: Part): boolean {
  return isLog(part) || isChannel(index, part);
}
