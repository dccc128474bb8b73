import type { Board, SingletonName } from "@/lib/domain/board/board-schema";
import { BLANK_OVERLAY } from "@/lib/domain/board/overlay-schema";
import { flattenEntity } from "@/lib/domain/board/flat";
import type { FlatEntity } from "@/lib/domain/board/change";

const BLANKS: Pick<Board, SingletonName> = {
  about: { name: "", stage: 0, createdAt: "1970-01-01T00:00:00Z" },
  intake: { confirmed: {}, concerns: {}, context: "", apiContract: "" },
  workload: { usersPerDay: 1, peakFactor: 1, retentionDays: 0, growthPerYear: 0, connectedShare: 0 },
  overlay: BLANK_OVERLAY,
};

/** What stands in for the fields of a singleton that a document lacks or holds in a form that cannot be read. */
export const BLANK_SINGLETONS: Readonly<Record<SingletonName, FlatEntity>> = {
  about: flattenEntity(BLANKS.about),
  intake: flattenEntity(BLANKS.intake),
  workload: flattenEntity(BLANKS.workload),
  overlay: flattenEntity(BLANKS.overlay),
};
