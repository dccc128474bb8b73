import type { Purpose } from "@/lib/domain/catalogue/protocol-schema";
import type { EndShape } from "@/lib/drawing/end-shapes";

/** Dash and end of a line, by what travels along it. */
export type PurposeLook = { dash: string | undefined; width: number; end: EndShape };

/** How every purpose is drawn, on the canvas and in pictures alike. */
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
