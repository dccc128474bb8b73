import { createStore, type StoreApi } from "zustand/vanilla";
import type { DirectServer } from "@/lib/client/lab/direct-server";
import { changeLine, newLine } from "@/lib/client/lab/line-history";
import type { ScreenState } from "@/lib/client/lab/screen";
import type { Timers } from "@/lib/client/lab/timers";
import {
  changeAnswer,
  EMPTY_DIRECT,
  type DirectAnswer,
  type DirectState,
} from "@/lib/domain/sessions/direct/direct-state";
import { ledgerOfDirect } from "@/lib/domain/sessions/direct/ledger-of-direct";
import { viewDirect } from "@/lib/domain/sessions/direct/view-direct";
import type { ScreenAddress } from "@/lib/domain/sessions/lab/screen-address";
import type { LineReport, LineState } from "@/lib/domain/sessions/lab/shown";

/** What a direct screen needs from its page. */
export interface DirectScreenDeps {
  readonly address: ScreenAddress;
  readonly server: DirectServer;
  /** Has the server know who asks; a direct answer belongs to whoever asked for it. */
  readonly becomeSomebody: () => Promise<unknown>;
  readonly timers: Timers;
  readonly newId: () => string;
}

/** What a direct screen is drawn from. All of it is in the page, and gone with it. */
interface DirectFacts {
  readonly state: DirectState;
  readonly line: LineReport;
  readonly notice: string;
  readonly backInAt: number | null;
}

/** A direct screen at work. */
export interface DirectCore {
  readonly deps: DirectScreenDeps;
  readonly store: StoreApi<ScreenState>;
  facts(): DirectFacts;
  change(changed: Partial<DirectFacts>): void;
  changeAnswer(runId: string, change: (answer: DirectAnswer) => DirectAnswer): void;
  becomeLine(state: LineState): void;
  /** The request that is open: how to close it. */
  open: { readonly runId: string; readonly close: AbortController } | null;
  proxy: ScreenAddress["proxy"];
  endDrop: () => void;
}

const NOT_YOURS = "Nothing here can be joined: an answer belongs to the line that asked for it.";

function draw(address: ScreenAddress, facts: DirectFacts): ScreenState {
  const { state, line, notice, backInAt } = facts;
  const isOwner = address.as === "owner";
  return {
    address,
    view: viewDirect(state),
    ledger: ledgerOfDirect(state),
    line,
    notice,
    // Whoever is not the owner has no line of theirs, and there is no other way in.
    refused: !isOwner,
    sessionId: null,
    present: [],
    canSend: isOwner,
    backInAt,
  };
}

/** A direct screen on which nothing has happened. */
export function createDirectCore(deps: DirectScreenDeps): DirectCore {
  const { address, timers } = deps;
  let facts: DirectFacts = {
    state: EMPTY_DIRECT,
    line: newLine(false),
    notice: address.as === "owner" ? "" : NOT_YOURS,
    backInAt: null,
  };
  const store = createStore<ScreenState>(() => draw(address, facts));

  function change(changed: Partial<DirectFacts>): void {
    facts = { ...facts, ...changed };
    store.setState(draw(address, facts), true);
  }

  return {
    deps,
    store,
    facts: () => facts,
    change,
    changeAnswer: (runId, how) => {
      change({ state: changeAnswer(facts.state, runId, how) });
    },
    becomeLine: (state) => {
      change({ line: changeLine(facts.line, state, timers.now()) });
    },
    open: null,
    proxy: address.proxy,
    endDrop: () => undefined,
  };
}
