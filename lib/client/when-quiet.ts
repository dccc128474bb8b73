/** When it runs at the latest, and when where the browser tells no quiet moments. */
export type QuietLimits = { latestMs: number; untoldMs?: number };

/**
 * Runs in the page's next quiet moment, after `latestMs` at the latest; after `untoldMs` where the browser tells no such
 * moments. Answers with how to call it off.
 */
export function whenQuiet(run: () => void, { latestMs, untoldMs = 0 }: QuietLimits): () => void {
  if (typeof globalThis.requestIdleCallback !== "function") {
    const timer = setTimeout(run, untoldMs);
    return () => {
      clearTimeout(timer);
    };
  }
  const asked = globalThis.requestIdleCallback(run, { timeout: latestMs });
  return () => {
    globalThis.cancelIdleCallback(asked);
  };
}
