import type { Thumbnail } from "@/lib/domain/library/thumbnail-schema";

/** A row of My boards. Times are ISO 8601, UTC; `stage` counts from 0; `owedCount` is null where it is not known. */
export type BoardItem = {
  readonly id: string;
  readonly name: string;
  readonly problemTitle: string | null;
  readonly stage: number;
  readonly componentCount: number;
  readonly owedCount: number | null;
  /** Null until the server has drawn it. */
  readonly thumbnail: Thumbnail | null;
  readonly editedAt: string;
  /** When it was put into the trash; null outside of it. */
  readonly deletedAt: string | null;
};
