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

/** tinykeys' notation as a person reads it: "$mod+Shift+z" is Ctrl, Shift, Z. */
export function keyWords(keys: string): string[] {
  const parts = keys.split(/\b\+/);
  return parts
    .map((part) => part.replace(/^(Key|Digit)(?=.$)/, ""))
    .map((part) => NAMES[part] ?? (part.length === 1 ? part.toUpperCase() : part));
}
