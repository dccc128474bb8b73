/** A row of My boards. Times are ISO 8601, UTC; `stage` counts from 0; `owedCount` is null where it is not known. */
export type BoardItem = {
  readonly id: string;
  readonly name: string;
  readonly problemTitle: string | null;
  readonly stage: number;
  readonly componentCount: number;
  readonly owedCount: number | null;
  readonly editedAt: string;
};
