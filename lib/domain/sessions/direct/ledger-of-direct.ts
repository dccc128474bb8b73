import type { DirectState } from "@/lib/domain/sessions/direct/direct-state";
import { duplicatedPieces } from "@/lib/domain/sessions/direct/view-direct";
import { EMPTY_LEDGER, enterAll, type Ledger } from "@/lib/domain/sessions/lab/ledger";

/**
 * What reached a direct screen: of its last answer the parts, counted from 1, and of all answers to the last question the
 * pieces of text, each by its place in the answer, so that one that came twice has its id twice. Nothing was loaded.
 */
export function ledgerOfDirect(state: DirectState): Ledger {
  const answers = state.questions.at(-1)?.answers ?? [];
  const received = answers.at(-1)?.received ?? [];
  const pieces = answers.flatMap(({ entries }) =>
    entries.flatMap((entry) => (entry.kind === "text" ? entry.pieces.map(({ piece }) => piece) : [])),
  );
  const parts = received.map((n) => ({ eventId: "", at: n + 1, isSnapshot: false }));
  const ledger = enterAll(EMPTY_LEDGER, parts);
  return { ...ledger, eventIds: pieces, duplicated: duplicatedPieces(state), loaded: 0 };
}
