import type { Purpose } from "@/lib/domain/catalogue/protocol-schema";

/** How a line ends at its reader: the shape that tells purposes apart without colour. */
export type EndShape = "arrow" | "open-arrow" | "double-arrow" | "diamond" | "circle" | "bar-arrow";

/** Dash and end of a line, by what travels along it. */
export type PurposeLook = { dash: string | undefined; width: number; end: EndShape };

export const PURPOSE_LOOKS: Readonly<Record<Purpose, PurposeLook>> = {
  request: { dash: undefined, width: 1.6, end: "arrow" },
  read: { dash: undefined, width: 1.6, end: "open-arrow" },
  write: { dash: undefined, width: 2.2, end: "arrow" },
  lookup: { dash: "5 4", width: 1.6, end: "open-arrow" },
  control: { dash: "8 3 2 3", width: 1.6, end: "diamond" },
  replicate: { dash: "2 4", width: 1.8, end: "double-arrow" },
  probe: { dash: "1 5", width: 1.8, end: "circle" },
  publish: { dash: undefined, width: 1.6, end: "bar-arrow" },
  subscribe: { dash: "10 4", width: 1.6, end: "arrow" },
  stream: { dash: "14 3", width: 1.8, end: "double-arrow" },
};
