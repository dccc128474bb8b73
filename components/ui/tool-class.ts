/** How a button of any bar over the canvas looks: small under a mouse, as large as a fingertip under a finger. */
export const toolClass =
  "grid size-8 shrink-0 place-items-center rounded-[7px] text-ink-2 hover:bg-ink/6 hover:text-ink disabled:opacity-40 aria-pressed:bg-accent-bg aria-pressed:text-accent pointer-coarse:size-11";
