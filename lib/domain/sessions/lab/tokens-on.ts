import type { Shown } from "@/lib/domain/sessions/lab/shown";

/** How many tokens stand on a screen, of all runs together. */
export function tokensOn({ tokensByRun }: Pick<Shown, "tokensByRun">): number {
  return Object.values(tokensByRun).reduce((sum, tokens) => sum + tokens, 0);
}
