import { validators } from "tailwind-merge";

const { isAny, isArbitraryImage, isArbitraryLength, isArbitraryValue, isNumber, isTshirtSize } = validators;

/** Every value, and none: `border`, `rounded-lg`, `shadow-(--x)`. */
const any = ["", isAny];
const lengths = [isArbitraryLength, isNumber];
const fontSizes = ["base", isTshirtSize, isArbitraryLength];
const lineStyles = ["solid", "dashed", "dotted", "double", "none"];
const sides = ["t", "r", "b", "l", "x", "y"] as const;

/** One group for each prefix: `p-3` gives way to `p-4`. */
const byPrefix = (prefixes: readonly string[]) => Object.fromEntries(prefixes.map((prefix) => [prefix, [{ [prefix]: any }]]));

const PREFIXES = [
  "p", "px", "py", "pt", "pr", "pb", "pl", "m", "mx", "my", "mt", "mr", "mb", "ml",
  "w", "h", "size", "min-w", "max-w", "min-h", "max-h", "basis", "order", "z", "columns",
  "inset", "inset-x", "inset-y", "top", "right", "bottom", "left",
  "gap", "gap-x", "gap-y", "space-x", "space-y", "grid-cols", "grid-rows", "col", "col-start", "col-end", "row", "row-start", "row-end",
  "items", "justify", "justify-items", "justify-self", "self", "content", "place-items", "place-content", "place-self",
  "rounded", "shadow", "opacity", "fill", "stroke", "leading", "tracking", "line-clamp", "whitespace", "break",
  "cursor", "select", "pointer-events", "touch", "resize", "transition", "duration", "ease", "delay", "animate",
  "rotate", "scale", "translate", "translate-x", "translate-y", "origin", "overflow-x", "overflow-y", "aspect", "object", "accent", "caret",
  "grow", "shrink", "outline-offset", "underline-offset",
] as const;

/**
 * The groups of classes of which only the last counts, for the classes this project writes. Far smaller than
 * tailwind-merge's own table, which every page would load. What is in no group is kept as it is. The test
 * compares both tables on every class of the repository.
 */
export const CLASS_GROUPS = {
  ...byPrefix(PREFIXES),
  display: ["block", "inline-block", "inline", "flex", "inline-flex", "grid", "inline-grid", "contents", "hidden", "flow-root", "table"],
  position: ["static", "fixed", "absolute", "relative", "sticky"],
  visibility: ["visible", "invisible"],
  "flex-direction": [{ flex: ["row", "col", "row-reverse", "col-reverse"] }],
  "flex-wrap": [{ flex: ["wrap", "nowrap"] }],
  flex: [{ flex: [isNumber, "auto", "initial", "none", isArbitraryValue] }],
  overflow: [{ overflow: ["auto", "hidden", "clip", "visible", "scroll"] }],
  "font-size": [{ text: fontSizes }],
  "text-align": [{ text: ["left", "center", "right", "start", "end"] }],
  "text-wrap": [{ text: ["wrap", "nowrap", "balance", "pretty"] }],
  "text-overflow": ["truncate", "text-ellipsis", "text-clip"],
  "text-color": [{ text: [isAny] }],
  "font-family": [{ font: ["sans", "mono"] }],
  "font-weight": [{ font: [isAny] }],
  "text-decoration": ["underline", "line-through", "no-underline"],
  "decoration-style": [{ decoration: lineStyles }],
  "decoration-thickness": [{ decoration: lengths }],
  "decoration-color": [{ decoration: [isAny] }],
  "list-style": [{ list: ["none", "disc", "decimal"] }],
  "bg-image": [{ bg: ["none", isArbitraryImage] }],
  "bg-color": [{ bg: [isAny] }],
  "border-style": [{ border: lineStyles }],
  "border-w": [{ border: ["", ...lengths] }],
  ...Object.fromEntries(sides.map((side) => [`border-w-${side}`, [{ [`border-${side}`]: ["", ...lengths] }]])),
  "border-color": [{ border: [isAny] }],
  "outline-style": [{ outline: ["", "none", "hidden", ...lineStyles] }],
  "outline-w": [{ outline: lengths }],
  "outline-color": [{ outline: [isAny] }],
  ...Object.fromEntries(["t", "r", "b", "l", "tl", "tr", "bl", "br"].map((side) => [`rounded-${side}`, [{ [`rounded-${side}`]: any }]])),
};

/** Which groups a later class of a group puts aside besides its own. */
export const COVERED_GROUPS: Readonly<Record<string, readonly string[]>> = {
  p: ["px", "py", "pt", "pr", "pb", "pl"],
  px: ["pr", "pl"],
  py: ["pt", "pb"],
  m: ["mx", "my", "mt", "mr", "mb", "ml"],
  mx: ["mr", "ml"],
  my: ["mt", "mb"],
  size: ["w", "h"],
  inset: ["inset-x", "inset-y", "top", "right", "bottom", "left"],
  "inset-x": ["right", "left"],
  "inset-y": ["top", "bottom"],
  gap: ["gap-x", "gap-y"],
  flex: ["basis", "grow", "shrink"],
  overflow: ["overflow-x", "overflow-y"],
  "font-size": ["leading"],
  "line-clamp": ["display", "overflow"],
  translate: ["translate-x", "translate-y"],
  "border-w-x": ["border-w-r", "border-w-l"],
  "border-w-y": ["border-w-t", "border-w-b"],
  "border-w": sides.map((side) => `border-w-${side}`),
  rounded: ["t", "r", "b", "l", "tl", "tr", "bl", "br"].map((side) => `rounded-${side}`),
};
