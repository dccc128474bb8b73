/** A row of My boards. Times are ISO 8601, UTC; `stage` counts from 0. */
export type BoardItem = {
  readonly id: string;
  readonly name: string;
  readonly problemTitle: string | null;
  readonly stage: number;
  readonly componentCount: number;
  readonly editedAt: string;
};
