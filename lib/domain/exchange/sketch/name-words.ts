/**
 * The words of a name in lower case: `OrdersDB`, `orders-db` and `Orders DB` have the same two. Version numbers and
 * other bare digits are no words beside others; letters of any script are.
 */
export function nameWords(text: string): string[] {
  const words = text
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  const telling = words.filter((word) => !/^v?\d+$/u.test(word));
  return telling.length > 0 ? telling : words;
}

/** Whether two words are one, but for an "s" at the end of either. */
export function isSameWord(a: string, b: string): boolean {
  return a === b || (a.length > 2 && `${a}s` === b) || (b.length > 2 && `${b}s` === a);
}
