import "server-only";
import { refuse, type Exchange } from "@/lib/server/sessions/protocol/exchange";
import type { ReadOutcome, StreamStretch } from "@/lib/server/sessions/streams/read-stream";

/** Refuses what cannot be read; gives back what can. */
export function readable(
  { response }: Pick<Exchange, "response">,
  outcome: ReadOutcome,
): StreamStretch | null {
  switch (outcome.kind) {
    case "stretch":
      return outcome;
    case "not-found":
      refuse(response, 404, "There is no such stream.");
      return null;
    case "gone":
      refuse(response, 410, "This stream was deleted.");
      return null;
    case "trimmed":
      refuse(response, 410, { code: "trimmed", message: "What stood here was compacted: begin anew at -1." });
      return null;
    case "bad-offset":
      refuse(response, 400, "This stream never gave out such an offset.");
      return null;
  }
}
