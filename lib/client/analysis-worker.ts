import "@/lib/client/zod-without-eval";
import type { AnalysisRequest } from "@/lib/client/analysis-message";
import { analyse } from "@/lib/domain/ladder/analyse";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";
import { invariant } from "@/lib/shared/invariant";

/* The program of the analysis worker: the same code as in the page, over a copy of the board. */
let known: PublicKnowledge | undefined;

self.onmessage = ({ data }: MessageEvent<AnalysisRequest>) => {
  if (data.type === "know") {
    known = data.knowledge;
    return;
  }
  invariant(known !== undefined, "the knowledge comes before the first board");
  self.postMessage(analyse(data.board, known, data.usersPerDay));
};
