import type { Strain } from "@/lib/domain/learn/read-picture";

/** The colour of a strain; the number or a word always stands beside it. */
export const STRAIN_COLOURS: Readonly<Record<Strain, { bar: string; text: string }>> = {
  none: { bar: "var(--line-strong)", text: "var(--ink-3)" },
  calm: { bar: "var(--ok)", text: "var(--ink-2)" },
  tight: { bar: "var(--warn)", text: "var(--warn)" },
  over: { bar: "var(--hot)", text: "var(--hot)" },
};
