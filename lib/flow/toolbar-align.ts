/** How a toolbar lies along the edge of a card: over its middle, or flush with its left or its right end. */
export type ToolbarAlign = "center" | "start" | "end";

/** What a card or a pane takes up across the screen, in px from the pane's left edge. */
export type Across = { from: number; to: number };

const IN_ORDER = ["center", "start", "end"] as const;

function leftOf(align: ToolbarAlign, { from, to }: Across, width: number): number {
  if (align === "start") return from;
  return align === "end" ? to - width : (from + to - width) / 2;
}

/**
 * How a toolbar of a width lies along a card so that all of it is in sight in a pane: over the middle wherever it can;
 * where nothing fits, since the card is out of sight itself, over the middle too.
 */
export function toolbarAlign(card: Across, pane: Across, width: number): ToolbarAlign {
  const fits = (align: ToolbarAlign): boolean => {
    const left = leftOf(align, card, width);
    return left >= pane.from && left + width <= pane.to;
  };
  return IN_ORDER.find(fits) ?? "center";
}
