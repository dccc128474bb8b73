/** Whether a key or a paste is meant for the canvas: the focus is on it, on a part of the screen that shares its keys, or nowhere. */
export function isOnCanvas(canvas: HTMLElement | null, target: EventTarget | null): boolean {
  if (target === document.body || target === document) return true;
  if (!(target instanceof Element)) return false;
  return (canvas?.contains(target) ?? false) || target.closest("[data-canvas-keys]") !== null;
}
