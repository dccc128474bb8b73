import { createListeners } from "@/lib/client/create-listeners";
import type { Timers } from "@/lib/client/lab/timers";
import type { ScreenMessage, ScreenReport } from "@/lib/domain/sessions/lab/screen-message";
import type { Shown } from "@/lib/domain/sessions/lab/shown";

/** A screen as the lab's page has it. */
export interface SeenScreen {
  readonly shown: Shown;
  /** This load of its page, and how many there were: a reload makes it one more. */
  readonly life: string;
  readonly loads: number;
  /** Whether its page has gone; what is shown is then what it showed last. */
  readonly isGone: boolean;
}

/** The latest report of every screen. */
export interface SeenScreens {
  readonly all: () => ReadonlyMap<string, SeenScreen>;
  readonly subscribe: (listener: () => void) => () => void;
  readonly until: (
    screenId: string,
    is: (shown: Shown, screen: SeenScreen) => boolean,
    withinMs: number,
  ) => Promise<Shown>;
  readonly hear: (message: ScreenMessage) => void;
}

function seenAfter(before: SeenScreen | undefined, { shown, life }: ScreenReport): SeenScreen {
  const isNewLife = before?.life !== life;
  return { shown, life, loads: (before?.loads ?? 0) + (isNewLife ? 1 : 0), isGone: false };
}

/** No screen has been heard yet. */
export function createSeenScreens(timers: Timers): SeenScreens {
  const listeners = createListeners<undefined>();
  let screens: ReadonlyMap<string, SeenScreen> = new Map();

  function put(screenId: string, screen: SeenScreen): void {
    screens = new Map(screens).set(screenId, screen);
    listeners.tell(undefined);
  }

  return {
    all: () => screens,
    subscribe: (listener) => listeners.subscribe(listener),
    hear: (message) => {
      if (message.type === "report") put(message.from, seenAfter(screens.get(message.from), message));
      if (message.type !== "gone") return;
      const known = screens.get(message.from);
      // A page that was loaded anew may be heard before the old one says that it has gone.
      if (known?.life === message.life) put(message.from, { ...known, isGone: true });
    },
    until: (screenId, is, withinMs) =>
      new Promise((resolve, reject) => {
        const finish = () => {
          callOff();
          unsubscribe();
        };
        const look = () => {
          const screen = screens.get(screenId);
          if (screen === undefined || !is(screen.shown, screen)) return;
          finish();
          resolve(screen.shown);
        };
        const unsubscribe = listeners.subscribe(look);
        const callOff = timers.after(withinMs, () => {
          finish();
          const last = JSON.stringify(screens.get(screenId)?.shown ?? "nothing");
          reject(new Error(`the screen ${screenId} showed within ${String(withinMs)} ms only ${last}`));
        });
        look();
      }),
  };
}
