/** Marks the heading of the open question. */
export const QUESTION_HEAD = { "data-question-head": "" } as const;

/** Moves the focus to the open question, so that Tab and its keys go on from there. */
export function focusQuestion(): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>("[data-question-head]")?.focus({ preventScroll: true });
  });
}
