import { publicKnowledge } from "@/lib/content/public-knowledge";
import { testContent } from "@/lib/content/test-knowledge";
import type { Board } from "@/lib/domain/board/board-schema";
import { analyse } from "@/lib/domain/ladder/analyse";
import type { Analysis } from "@/lib/domain/ladder/analysis";
import { walkBoard, walkContext } from "@/lib/domain/ladder/walk-fixture";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";
import { overlayWalker, ready } from "@/lib/domain/overlay/overlay-walk-fixture";

/** A board with what is known of it, as every export takes it. */
type Exported = { board: Board; knowledge: PublicKnowledge; analysis: Analysis };

function exported(board: Board, knowledge: PublicKnowledge): Exported {
  return { board, knowledge, analysis: analyse(board, knowledge) };
}

let walked: Board | undefined;

/** For tests: the whole walk of the first problem, fourteen notes accepted. */
export function walkedBoard(change: (board: Board) => Board = (board) => board): Exported {
  const knowledge = publicKnowledge(testContent, "url-shortener");
  walked ??= walkBoard(walkContext(knowledge), testContent.references["url-shortener"]);
  return exported(change(walked), knowledge);
}

/** For tests: a board with agents whose overlay is half walked: evidence, two notes, one result, one score. */
export function auditedBoard(): Exported {
  const knowledge = publicKnowledge(testContent, undefined);
  const { edit, auditDone } = overlayWalker(knowledge);
  const board = edit(
    auditDone(ready, "d2.delivery-only"),
    { type: "record-result", test: "RD1", outcome: "passed", build: "1.4.2" },
    { type: "score-capability", capability: "delivery", score: 2, owner: "Ines | Ops" },
  );
  return exported(board, knowledge);
}
