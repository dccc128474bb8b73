/** In a hidden page no frame ever comes; the board must go on nevertheless. */
const LONGEST_WAIT_MS = 250;

/** Runs before the next frame, or after a quarter of a second where no frame comes. Answers with how to call it off. */
export function onNextFrame(run: () => void): () => void {
  const cancel = (): void => {
    clearTimeout(timer);
    if (frame !== undefined) cancelAnimationFrame(frame);
  };
  const once = (): void => {
    cancel();
    run();
  };
  const timer = setTimeout(once, LONGEST_WAIT_MS);
  const frame = typeof requestAnimationFrame === "undefined" ? undefined : requestAnimationFrame(once);
  return cancel;
}
