import type { SessionState } from "@/lib/domain/sessions/session-state";

/** Everything two people in one session must see alike, as one text: who said what, how each run stands, what was decided. */
function transcriptOf(state: SessionState): string {
  return JSON.stringify([
    Object.values(state.messages).map(({ id, author, actorId, runId, text, status }) => [
      id,
      author,
      actorId,
      runId ?? "",
      text,
      status,
    ]),
    Object.values(state.runs).map(({ id, agent, status, nextSeq }) => [id, agent, status, nextSeq]),
    Object.values(state.toolCalls).map(({ id, name, status, output }) => [id, name, status, output ?? ""]),
    Object.values(state.approvals).map(({ id, decision }) => [id, decision ?? ""]),
    Object.values(state.steers).map(({ id, takenAtSeq }) => [id, takenAtSeq ?? -1]),
  ]);
}

/** A 32-bit lane of FNV-1a over UTF-16 units, with a starting value of its own. */
function lane(text: string, start: number): number {
  let hash = start;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/**
 * Sixteen hexadecimal digits that are equal for equal texts and, but for chance, different for different ones. It
 * withstands nobody who forges.
 */
export function textHash(text: string): string {
  return [0x811c9dc5, 0x5bd1e995].map((start) => lane(text, start).toString(16).padStart(8, "0")).join("");
}

/** The hash of a session's transcript: it tells readers apart that drifted. Presence is not part of a transcript. */
export function transcriptHash(state: SessionState): string {
  return textHash(transcriptOf(state));
}
