import type { Board } from "@/lib/domain/board/board-schema";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";

/** To the worker: the knowledge once and first, then one board at a time. Each board is answered with its analysis. */
export type AnalysisRequest =
  | { type: "know"; knowledge: PublicKnowledge }
  | { type: "analyse"; board: Board; usersPerDay: number | undefined };

/** As much of a worker as is used here: in a test, a fake. */
export type AnalysisWorker = Pick<Worker, "terminate" | "onmessage" | "onerror" | "onmessageerror"> & {
  postMessage: (request: AnalysisRequest) => void;
};
