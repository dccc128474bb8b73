/**
 * A text in the pieces a model would send it in: words with the space that follows them. Joined they are the text
 * again, and a joined text falls apart into as many pieces as it was sent in.
 */
export function tokensOf(text: string): readonly string[] {
  return text.match(/^\s*\S+\s*|\S+\s*/g) ?? [];
}
