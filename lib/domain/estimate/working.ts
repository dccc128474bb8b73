/** A number with the way it was reached: inputs, steps, result. Shown when someone opens it. */
export type Working = {
  id:
    | "averagePerSecond"
    | "peakPerSecond"
    | "peakReadsPerSecond"
    | "peakWritesPerSecond"
    | "storedBytesPerYear"
    | "storedBytes"
    | "peakBytesPerSecond"
    | "connections";
  label: string;
  value: number;
  unit: "per second" | "bytes" | "bytes per second" | "connections";
  /** One line a step: "100,000,000 redirects / 86,400 s = 1,157 per second". */
  steps: readonly string[];
  /** Where the rule of thumb comes from. */
  source: string;
};
