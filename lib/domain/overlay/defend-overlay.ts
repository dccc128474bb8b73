import type { Board } from "@/lib/domain/board/board-schema";
import { indexBoard } from "@/lib/domain/graph/board-index";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import type { OverlayLore } from "@/lib/domain/knowledge/overlay-schema";
import { deliveryInWords } from "@/lib/domain/overlay/delivery-in-words";
import type { OverlayAnalysis } from "@/lib/domain/overlay/overlay-analysis";
import type { OverlayDefence } from "@/lib/domain/overlay/overlay-defence";
import { scopeOf } from "@/lib/domain/overlay/overlay-scope";
import { requiredTests } from "@/lib/domain/overlay/required-tests";
import { noteSentence } from "@/lib/domain/tradeoff/note-sentence";

function notesOf({ steps }: OverlayLore, { progress }: OverlayAnalysis): OverlayDefence["notes"] {
  return progress.steps.flatMap(({ step: id, questions }) => {
    const step = steps.find((one) => one.id === id);
    return questions.flatMap(({ status, decision, question, verdict }) => {
      if (!step || !decision || status !== "accepted") return [];
      const asked = step.questions.find((one) => one.id === question);
      const sentence = noteSentence(decision, asked);
      return [{ step: id, title: step.title, sentence, score: verdict?.score ?? 0, decision }];
    });
  });
}

function evidenceOf({ steps }: OverlayLore, { progress }: OverlayAnalysis): OverlayDefence["evidence"] {
  return progress.steps.flatMap(({ step: id, evidence }) => {
    const step = steps.find((one) => one.id === id);
    const { recorded } = evidence ?? {};
    if (!step || !recorded) return [];
    const method = step.evidence?.methods.find((one) => one.id === recorded.method)?.name ?? recorded.method;
    return [{ step: id, title: step.title, method, found: recorded.found, at: recorded.at }];
  });
}

function matrixOf({ about }: OverlayLore, { matrix }: OverlayAnalysis): OverlayDefence["matrix"] {
  return matrix.map(({ capability, score, target, owner }) => {
    const words = about.capabilities.find((one) => one.id === capability);
    return {
      capability,
      name: words?.name ?? capability,
      score,
      target,
      means: words?.scores[score] ?? "",
      ...(owner !== undefined && { owner }),
    };
  });
}

/**
 * Reads the overlay back for the defence: notes, evidence, the gap matrix, the tests of its scope with date and build,
 * and what is still open. Undefined while nobody has answered the offer.
 */
export function defendOverlay(
  board: Board,
  knowledge: Catalogue & { overlay: OverlayLore },
  analysis: OverlayAnalysis,
): OverlayDefence | undefined {
  const { standing } = analysis.progress;
  if (standing === "silent" || standing === "offered") return undefined;
  const { overlay } = knowledge;
  const scope = scopeOf(board) ?? [];
  const tests = requiredTests(indexBoard(board, knowledge), overlay.acceptance, scope);
  return {
    standing,
    says: deliveryInWords(board, knowledge),
    scope,
    notes: notesOf(overlay, analysis),
    evidence: evidenceOf(overlay, analysis),
    matrix: matrixOf(overlay, analysis),
    tests: tests.map(({ id, then }) => {
      const result = board.overlay.results[id];
      return result ? { id, then, ...result } : { id, then, outcome: "open" as const };
    }),
    failures: analysis.failures.map(({ failure, evidence }) => ({
      id: failure.id,
      name: failure.name,
      because: evidence.because,
    })),
  };
}
