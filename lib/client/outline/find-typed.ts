import type { OutlineRow } from "@/lib/client/outline/visible-rows";

/** Letters typed within this time belong together. */
const TOGETHER_MS = 700;

/**
 * The next item whose title begins with what was typed, from the present one on and round again. One letter, also
 * repeated, goes from each such item to the next; undefined where none begins so.
 */
export function findTyped(rows: readonly OutlineRow[], at: string | null, typed: string): string | undefined {
  const [first = "", ...rest] = typed.toLowerCase();
  const isOneLetter = rest.every((letter) => letter === first);
  const wanted = isOneLetter ? first : typed.toLowerCase();
  const place = rows.findIndex(({ item }) => item.id === at);
  const from = isOneLetter ? place + 1 : Math.max(place, 0);
  const ahead = [...rows.slice(from), ...rows.slice(0, from)];
  return ahead.find(({ item }) => item.title.toLowerCase().startsWith(wanted))?.item.id;
}

/** Letters typed in quick succession, as one text. Times are in milliseconds. */
export type Typing = {
  /** What is typed with one more letter. */
  add: (letter: string, now: number) => string;
  /** What is being typed; empty once it is over. */
  typed: (now: number) => string;
  clear: () => void;
};

/** Begins with nothing typed. */
export function createTyping(): Typing {
  let text = "";
  let last = Number.NEGATIVE_INFINITY;
  const typed = (now: number): string => (now - last > TOGETHER_MS ? "" : text);
  return {
    typed,
    clear: () => {
      text = "";
    },
    add: (letter, now) => {
      text = typed(now) + letter;
      last = now;
      return text;
    },
  };
}
