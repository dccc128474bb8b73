import { createStore, type StoreApi } from "zustand/vanilla";
import {
  keepOwnResults,
  readOwnResults,
  withResult,
  type OwnResults,
} from "@/lib/client/lab-tests/own-results";
import type { AcceptanceId } from "@/lib/domain/knowledge/overlay-ids";

/** What somebody records of one test; `null` as the outcome takes it back. */
export interface OwnRecord {
  readonly test: AcceptanceId;
  readonly outcome: "passed" | "failed" | null;
  readonly build: string;
  readonly note: string;
}

/** The results of somebody's own system: on a board, or in this browser where there is none. */
export interface OwnStore {
  readonly store: StoreApi<{ readonly results: OwnResults; readonly lastBuild: string }>;
  /** Reads what the browser has; nothing where a board keeps them. */
  load(): void;
  /** Records one; resolves with what is wrong, or `null`. */
  record(record: OwnRecord): Promise<string | null>;
}

/** What keeping results needs. With `saveOnBoard` the board keeps them, and answers with all it has or with why not. */
export interface OwnStoreDeps {
  readonly initial: OwnResults;
  readonly storage: () => Pick<Storage, "getItem" | "setItem">;
  readonly saveOnBoard?: ((record: OwnRecord) => Promise<OwnResults | string>) | undefined;
  readonly now: () => string;
}

const NO_BUILD = "A result without its build proves nothing later. Name a version or a commit.";
const NOT_KEPT = "This browser keeps nothing here, so the result lasts until you leave the page. Export it.";

/** Results as they were when the page was served. */
export function createOwnStore({ initial, storage, saveOnBoard, now }: OwnStoreDeps): OwnStore {
  const store = createStore<{ readonly results: OwnResults; readonly lastBuild: string }>(() => ({
    results: initial,
    lastBuild: "",
  }));

  function keep({ test, outcome, build, note }: OwnRecord): string | null {
    const more = note === "" ? {} : { note };
    const result = outcome === null ? null : { outcome, build, at: now(), ...more };
    const results = withResult(store.getState().results, test, result);
    store.setState({ results });
    return keepOwnResults(storage(), results) ? null : NOT_KEPT;
  }

  return {
    store,
    load: () => {
      if (saveOnBoard === undefined) store.setState({ results: readOwnResults(storage()) });
    },
    record: async (given) => {
      const record = { ...given, build: given.build.trim(), note: given.note.trim() };
      if (record.outcome !== null && record.build === "") return NO_BUILD;
      if (record.build !== "") store.setState({ lastBuild: record.build });
      if (saveOnBoard === undefined) return keep(record);
      const saved = await saveOnBoard(record);
      if (typeof saved === "string") return saved;
      store.setState({ results: saved });
      return null;
    },
  };
}
