/** The look that every field to type in shares. 16 px on touch screens, so that phones do not zoom in. */
export const fieldClasses =
  "w-full rounded-lg border border-line-strong bg-bg text-sm text-ink transition-colors placeholder:text-ink-3 hover:border-ink-3 focus-visible:border-accent focus-visible:outline-1 focus-visible:outline-offset-0 disabled:opacity-55 read-only:bg-transparent aria-invalid:border-hot pointer-coarse:text-base";
