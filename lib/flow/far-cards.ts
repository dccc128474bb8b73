import { createListeners } from "@/lib/shared/listeners";

/**
 * Which cards and pills are drawn as from afar, with less on them. Where the zoom comes to there or back, all of them have
 * to be drawn otherwise: kept for each of them, so that they may be in several turns.
 */
export type FarCards = {
  /** Whether it is drawn as from afar now. */
  isFar: (id: string) => boolean;
  /** Has all of them drawn as from afar, or as from near by. */
  set: (isFar: boolean) => void;
  /** Has the next ones drawn so, a part of all; answers whether some are left. What comes later is so at once. */
  step: (isFar: boolean) => boolean;
  /** Tells whenever one is drawn otherwise. Answers with how to end it. */
  subscribe: (id: string, listener: () => void) => () => void;
};

/** So many are drawn otherwise in one step: all that is within a card is styled and laid out anew. */
const AT_ONCE = 12;

/** Of very many, a part: each step is drawn, so there are to be few. */
const PART = 24;

/** Makes them for one canvas: near by at first. */
export function createFarCards(): FarCards {
  const listeners = createListeners((id) => late.delete(id));
  let wanted = false;
  /** Those that are not drawn as is wanted yet. */
  let late = new Set<string>();
  const want = (isFar: boolean): void => {
    // Who turns round on the way finds those that were late as they are wanted now.
    if (isFar !== wanted) late = new Set(listeners.ids().filter((id) => !late.has(id)));
    wanted = isFar;
  };
  const change = (most: number): void => {
    const next = [...late].slice(0, most);
    for (const id of next) late.delete(id);
    for (const id of next) listeners.tell(id);
  };
  return {
    isFar: (id) => wanted !== late.has(id),
    set: (isFar) => {
      want(isFar);
      change(late.size);
    },
    step: (isFar) => {
      want(isFar);
      change(Math.max(AT_ONCE, Math.ceil(listeners.count() / PART)));
      return late.size > 0;
    },
    subscribe: listeners.subscribe,
  };
}
