import { createStore, type StoreApi } from "zustand/vanilla";
import { directServer, type DirectServer } from "@/lib/client/lab/direct-server";
import { openScreens, type Screens } from "@/lib/client/lab/open-screens";
import { openWatch, type Watch } from "@/lib/client/lab/open-watch";
import { browserTimers, type Timers } from "@/lib/client/lab/timers";
import { askBoth, onBoth, type OpenTry } from "@/lib/client/lab-page/ask-both";
import { beginTry, untilOpen, type BegunTry } from "@/lib/client/lab-page/begin-try";
import { CLOSED_LAB, SIDES, sidesAtWork, type LabState } from "@/lib/client/lab-page/lab-state";
import { performControl } from "@/lib/client/lab-page/perform-control";
import { PLAIN_QUESTION, labControl, type LabControlId } from "@/lib/domain/sessions/lab/lab-control";
import { newId } from "@/lib/client/new-id";

/** The lab's page: both sides, what is done to them, and what is known of them. */
export interface Lab {
  readonly store: StoreApi<LabState>;
  /** Asks the same on both sides: in the conversation that is open, or in a first one. */
  ask(): Promise<void>;
  /** Does something to both sides; with nothing under way it asks first, so that one press shows something. */
  press(control: LabControlId): Promise<void>;
  /** Puts the conversation away. */
  close(): void;
}

/** What the lab's page is made of; all of it is for tests. */
export interface LabDeps {
  readonly openScreens?: (deps: { labId: string }) => Screens;
  readonly openWatch?: () => Watch;
  readonly server?: Pick<DirectServer, "report">;
  readonly timers?: Timers;
}

/** Does one thing after the other: while something is being done a second is passed over. What it was put away in the middle of says nothing any more. */
function createBusy(store: StoreApi<LabState>) {
  let turn = 0;
  return {
    putAway: () => {
      turn += 1;
    },
    whileBusy: async (work: () => Promise<void>): Promise<void> => {
      if (store.getState().busy !== null) return;
      const mine = (turn += 1);
      store.setState({ busy: "Beginning …", trouble: null });
      let trouble: string | null = null;
      try {
        await work();
      } catch (error) {
        const why = error instanceof Error ? (error.message.split(" showed within")[0] ?? "") : "unknown";
        trouble = `It did not come about (${why}). Press it again.`;
      }
      if (mine === turn) store.setState({ busy: null, trouble });
    },
  };
}

/** A lab that is closed until something is pressed: to look at its page makes nobody a visitor. */
export function createLab(deps: LabDeps = {}): Lab {
  const { timers = browserTimers, server = directServer } = deps;
  const store = createStore<LabState>(() => CLOSED_LAB);
  const { whileBusy, putAway } = createBusy(store);
  let watch: Watch | null = null;
  let open: BegunTry | null = null;

  function watching(): Watch {
    if (watch !== null) return watch;
    const opened = (deps.openWatch ?? openWatch)();
    opened.store.subscribe((watched) => {
      store.setState({ watched });
    });
    watch = opened;
    return opened;
  }

  async function begin(proxy: "on" | "off"): Promise<OpenTry> {
    store.setState({ busy: "Opening a session and both screens …" });
    if (open !== null && sidesAtWork(store.getState()) > 0) await onBoth(open.by, { do: "stop" });
    open?.end();
    const labId = `lab-${newId()}`;
    const watched = watching();
    const sessionId = await watched.openSession();
    const screens = (deps.openScreens ?? openScreens)({ labId });
    open = beginTry({ labId, sessionId, proxy }, { store, watch: watched, screens, server, timers });
    const { by } = open;
    await untilOpen(by);
    return by;
  }

  return {
    store,
    ask: () =>
      whileBusy(async () => {
        const by = open?.by ?? (await begin("off"));
        store.setState({ last: null });
        await askBoth(by, PLAIN_QUESTION.text, PLAIN_QUESTION.job);
      }),
    press: (id) =>
      whileBusy(async () => {
        const control = labControl(id);
        // Where only one side still works there is nothing left to compare.
        const isFitting = sidesAtWork(store.getState()) === SIDES.length && !control.needsOwn;
        const by = isFitting && open !== null ? open.by : await begin(id === "silent-tool" ? "on" : "off");
        if (!isFitting) await askBoth(by, control.question, control.job);
        await performControl(by, id);
      }),
    close: () => {
      putAway();
      open?.end();
      watch?.close();
      watch = null;
      open = null;
      store.setState(CLOSED_LAB);
    },
  };
}
