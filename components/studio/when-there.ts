/** One second at 60 frames. */
const FRAMES = 60;

/** Hands over what matches `selector` as soon as it is there: a part of the panel may still be on its way. Gives up after a second. */
export function whenThere<Found extends HTMLElement>(
  selector: string,
  use: (found: Found) => void,
  frames = FRAMES,
): void {
  requestAnimationFrame(() => {
    const found = document.querySelector<Found>(selector);
    if (found) use(found);
    else if (frames > 0) whenThere(selector, use, frames - 1);
  });
}
