import { createStore, type StoreApi } from "zustand/vanilla";
import type { Side } from "@/lib/domain/sessions/lab/screen-address";

/** One screen that is open for a test: a page of its own in a frame. */
export interface StageFrame {
  /** Another for each time a screen is opened, so that it is another page. */
  readonly key: string;
  readonly testId: string;
  readonly side: Side;
  readonly title: string;
  readonly src: string;
}

/** The frames in which tests have their screens open. Whoever draws them makes them real. */
export interface FrameStage {
  readonly store: StoreApi<readonly StageFrame[]>;
  /** Opens a screen; returns how it is closed. */
  mount(frame: Omit<StageFrame, "key">): () => void;
}

/** A stage with nothing on it. */
export function createFrameStage(): FrameStage {
  const store = createStore<readonly StageFrame[]>(() => []);
  let count = 0;
  return {
    store,
    mount: (frame) => {
      count += 1;
      const key = `frame-${String(count)}`;
      store.setState([...store.getState(), { ...frame, key }], true);
      return () => {
        store.setState(
          store.getState().filter((one) => one.key !== key),
          true,
        );
      };
    },
  };
}
