function isTouch(): boolean {
  return window.matchMedia("(pointer: coarse)").matches;
}

/** A ref that takes the focus once, when its field appears; not on touch screens, where a keyboard would cover the canvas. */
export function takeFocus(field: HTMLElement | null): void {
  if (!isTouch()) field?.focus();
}

/** Keeps a popover on a touch screen from handing the focus to its first field. */
export function leaveFocusOnTouch(event: Event): void {
  if (isTouch()) event.preventDefault();
}
