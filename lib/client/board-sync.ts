import type * as Y from "yjs";
import type { BoardConnection, ConnectionEvents, ConnectionOptions } from "@/lib/client/board-connection";
import type { BoardPersistence } from "@/lib/client/board-persistence";
import { fetchUntilThere } from "@/lib/client/fetch-until-there";
import type { SaveTracker } from "@/lib/client/save-tracker";
import { META_ROOT } from "@/lib/document/root-names";
import { SCHEMA_VERSION } from "@/lib/domain/board/board-schema";

/** Keeps a document's server and browser copies up to date, and the save tracker true. */
export type BoardSync = {
  /** Called after each local update. */
  edited: () => void;
  connect: () => void;
  close: () => void;
};

export type BoardSyncOptions = ConnectionOptions & {
  tracker: SaveTracker;
  persistence: BoardPersistence | undefined;
  onReadOnly: (readOnly: boolean) => void;
  /** How things stand with saving may have changed. */
  onStatus: () => void;
};

const NOT_SAVED =
  "The server cannot write your edits to its disk and keeps trying. They stay in this browser.";
const OTHER_VERSION = "This board belongs to another version of the app. Reload the page.";

function isOfOtherVersion(doc: Y.Doc): boolean {
  const version = doc.getMap(META_ROOT).get("schemaVersion");
  return version !== undefined && version !== SCHEMA_VERSION;
}

/** What the connection tells, as what it means for saving. `gate` is open between a sync and the end of its line. */
function eventsOf(
  options: BoardSyncOptions,
  gate: { isOpen: boolean },
  sendBarrier: () => void,
): ConnectionEvents {
  const { tracker, persistence, onStatus } = options;
  return {
    onSynced: () => {
      gate.isOpen = true;
      tracker.connected();
      if (isOfOtherVersion(options.doc)) tracker.outdated(OTHER_VERSION);
      sendBarrier();
      onStatus();
    },
    onOffline: () => {
      gate.isOpen = false;
      tracker.disconnected();
      onStatus();
    },
    onPassed: (barrier) => {
      tracker.barrierPassed(barrier);
      persistence?.noteUnsaved(tracker.unsaved());
      onStatus();
    },
    onNotSaved: () => {
      tracker.failing(NOT_SAVED);
      onStatus();
    },
    onReadOnly: options.onReadOnly,
    onRefused: (notice) => {
      gate.isOpen = false;
      if (notice.then === "reload") tracker.outdated(notice.message);
      else tracker.refused(notice.message);
      onStatus();
    },
  };
}

/** Made at rest; `connect` brings in the browser's copy first, so that its edits go out with the first sync. */
export function createBoardSync(options: BoardSyncOptions): BoardSync {
  const { tracker, persistence } = options;
  const gate = { isOpen: false };
  let connection: BoardConnection | undefined;
  let visit = 0;
  let isBarrierDue = false;
  let isRestored = false;

  /** At most one for each turn of the event loop: it covers every edit made in it. */
  const sendBarrierSoon = (): void => {
    if (!gate.isOpen || isBarrierDue) return;
    isBarrierDue = true;
    queueMicrotask(() => {
      isBarrierDue = false;
      if (gate.isOpen) connection?.sendBarrier(tracker.nextBarrier());
    });
  };
  const events = eventsOf(options, gate, sendBarrierSoon);

  const join = async (): Promise<void> => {
    visit += 1;
    const mine = visit;
    // Beside the board and not with it: the board is drawn before there is a line.
    const fetched = fetchUntilThere(() => import("@/lib/client/board-connection"));
    const unsaved = (await persistence?.load()) ?? 0;
    if (!isRestored) tracker.restore(unsaved);
    isRestored = true;
    const { connectBoard } = await fetched;
    if (mine === visit) connection = connectBoard(options, events);
  };

  return {
    edited: () => {
      tracker.edited();
      persistence?.noteUnsaved(tracker.unsaved());
      sendBarrierSoon();
    },
    connect: () => void join(),
    close: () => {
      visit += 1;
      gate.isOpen = false;
      connection?.close();
      connection = undefined;
      persistence?.close();
    },
  };
}
