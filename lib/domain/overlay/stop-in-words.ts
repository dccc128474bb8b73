import type { ConflictGrade } from "@/lib/domain/knowledge/conflict-schema";

const STOPS: Readonly<Record<ConflictGrade, string>> = {
  "both-ways-over-log": "Stop is a message on the same connection.",
  "post-over-log": "Stop is a request of its own.",
  "socket-without-log": "Both sides may speak, and nothing keeps what was said.",
  "stop-without-log": "Stop is a message; nothing keeps what was said.",
  "close-is-cancel": "Closing the connection is the only Stop.",
  conflict: "Closing means both 'I will be back' and 'stop'.",
  "no-stop": "There is no Stop.",
  neither: "Nothing goes up, and nothing that was missed comes back.",
};

/** What a Stop is on a board of this grade, in one sentence. */
export function stopInWords(grade: ConflictGrade): string {
  return STOPS[grade];
}
