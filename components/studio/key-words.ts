const NAMES: Readonly<Record<string, string>> = {
  $mod: "Ctrl",
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  Backspace: "⌫",
  Delete: "Del",
  Escape: "Esc",
  Enter: "Enter",
};

const ARROWS = ["ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown"];

/** tinykeys' notation as a person reads it: "$mod+Shift+z" is Ctrl, Shift, Z. */
export function keyWords(keys: string): string[] {
  const parts = keys.split(/\b\+/);
  return parts
    .map((part) => part.replace(/^(Key|Digit)(?=.$)/, ""))
    .map((part) => NAMES[part] ?? (part.length === 1 ? part.toUpperCase() : part));
}

/** The keys by which a command is told: the first of those that do the same, and of arrows all four. */
export function toldKeys(keys: readonly string[]): string[] {
  if (ARROWS.every((arrow) => keys.includes(arrow))) return ARROWS.flatMap(keyWords);
  const [first] = keys;
  return first === undefined ? [] : keyWords(first);
}
