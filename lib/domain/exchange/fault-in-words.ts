import type { BoardFileFault } from "@/lib/domain/exchange/board-file-error";

/** What is the matter with one place of a file, and what would be accepted there; the place itself is not repeated. */
export function faultInWords({ message, accepted }: Pick<BoardFileFault, "message" | "accepted">): string {
  return `${message} Accepted: ${accepted}.`;
}
