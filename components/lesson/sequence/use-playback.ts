import { useEffect, useState } from "react";

/** How long each step is looked at while a sequence plays by itself: long enough to read its sentence. */
const STEP_MS = 2_200;

export type Playback = {
  /** How many steps were taken, 0 to `length`. */
  at: number;
  playing: boolean;
  play: () => void;
  pause: () => void;
  forward: () => void;
  back: () => void;
  seek: (at: number) => void;
};

/** Walks through `length` steps, by hand or by itself. It pauses at the end; whoever touches it takes over. */
export function usePlayback(length: number): Playback {
  const [at, setAt] = useState(0);
  const [wanted, setWanted] = useState(false);
  const playing = wanted && at < length;
  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => setAt(at + 1), STEP_MS);
    return () => clearTimeout(timer);
  }, [playing, at]);
  const seek = (to: number): void => {
    setWanted(false);
    setAt(Math.min(length, Math.max(0, to)));
  };
  return {
    at,
    playing,
    play: () => {
      setAt(at >= length ? 1 : Math.max(1, at));
      setWanted(true);
    },
    pause: () => setWanted(false),
    forward: () => seek(at + 1),
    back: () => seek(at - 1),
    seek,
  };
}
