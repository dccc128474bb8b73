import { counted } from "@/lib/domain/coaching/counted";
import { listNames } from "@/lib/domain/coaching/list-names";
import type { Board } from "@/lib/domain/board/board-schema";
import { indexBoard } from "@/lib/domain/graph/board-index";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import { mapDelivery } from "@/lib/domain/overlay/delivery-map";
import { controlFacts, gradeControl } from "@/lib/domain/overlay/grade-control";
import { lineLives } from "@/lib/domain/overlay/line-lives";
import { findRelayed } from "@/lib/domain/overlay/relays";
import { stopInWords } from "@/lib/domain/overlay/stop-in-words";

/** The way of a board's answers in one paragraph, for a picture's caption and a screen reader. The same for equal boards. */
export function deliveryInWords(board: Board, catalogue: Catalogue): string {
  const index = indexBoard(board, catalogue);
  const { producers, surfaces, logs, lines } = mapDelivery(index);
  if (producers.length === 0) return "Nothing here makes answers.";
  if (lines.length === 0) return `What ${listNames(producers)} says reaches no screen.`;
  const lives = lineLives(index).filter(({ atScreen }) => atScreen);
  const losing = lives.filter(({ loses }) => loses).length;
  const relays = findRelayed(index).map(({ relay }) => relay);
  const facts = controlFacts(index);
  return [
    `${counted(producers.length, "agent")}, ${listNames(producers)}, on ${counted(surfaces.length, "screen")}: ${listNames(surfaces)}.`,
    logs.length > 0 ? `What they say is kept in ${listNames(logs)}.` : "What they say is kept in no log.",
    losing === 0
      ? "No connection loses anything when it closes."
      : `${String(losing)} of ${counted(lives.length, "connection")} to a screen ${losing === 1 ? "loses something when it closes" : "lose something when they close"}.`,
    ...(relays.length > 0
      ? [`${listNames(relays)} ${relays.length === 1 ? "passes" : "pass"} on what others say.`]
      : []),
    ...(facts ? [stopInWords(gradeControl(facts))] : []),
  ].join(" ");
}
