import { createStore, type StoreApi } from "zustand/vanilla";
import { newLine } from "@/lib/client/lab/line-history";
import type { ScreenState } from "@/lib/client/lab/screen";
import { UNFOLDED, type FoldedSession } from "@/lib/client/lab/session-fold";
import { noticesOf } from "@/lib/domain/sessions/lab/notice";
import type { ScreenAddress } from "@/lib/domain/sessions/lab/screen-address";
import { EMPTY_VIEW } from "@/lib/domain/sessions/lab/screen-view";
import type { LineReport } from "@/lib/domain/sessions/lab/shown";
import { viewSession, type KeptQuestion } from "@/lib/domain/sessions/lab/view-session";

/** What a durable screen is drawn from. */
export interface DurableFacts {
  readonly folded: FoldedSession;
  readonly actorId: string;
  readonly kept: readonly KeptQuestion[];
  readonly line: LineReport;
  readonly notice: string;
  readonly refused: boolean;
  readonly sessionId: string | null;
  readonly backInAt: number | null;
}

/** The facts of one durable screen, and its store, which is always what those facts draw. */
export interface DurableCore {
  readonly store: StoreApi<ScreenState>;
  facts(): DurableFacts;
  change(changed: Partial<DurableFacts>): void;
  /** Changes the session, and tells the person what that was about. */
  fold(folded: FoldedSession): void;
}

function draw(address: ScreenAddress, facts: DurableFacts): ScreenState {
  const { folded, actorId, kept, line, notice, refused, sessionId, backInAt } = facts;
  const viewer = { actorId, deviceId: address.device };
  return {
    address,
    view: viewSession(folded.session.state, viewer, kept),
    ledger: folded.ledger,
    line,
    notice,
    refused,
    sessionId,
    present: folded.present,
    canSend: !refused && !folded.isGone && line.state !== "refused" && line.state !== "closed",
    backInAt,
  };
}

/** A durable screen on which nothing has happened. */
export function createDurableCore(address: ScreenAddress): DurableCore {
  let facts: DurableFacts = {
    folded: UNFOLDED,
    actorId: "",
    kept: [],
    line: newLine(true),
    notice: "",
    refused: false,
    sessionId: address.session ?? null,
    backInAt: null,
  };
  const store = createStore<ScreenState>(() => ({ ...draw(address, facts), view: EMPTY_VIEW }));

  function change(changed: Partial<DurableFacts>): void {
    facts = { ...facts, ...changed };
    store.setState(draw(address, facts), true);
  }

  return {
    store,
    facts: () => facts,
    change,
    fold: (folded) => {
      const { folded: before, actorId, kept } = facts;
      const factsOf = ({ session, present }: FoldedSession) => ({ state: session.state, present });
      // What was there before this screen was is no news to whoever opens it; nor is what a trimmed log brings again.
      const viewer = { actorId, deviceId: address.device };
      const told = before.isWhole ? noticesOf(factsOf(before), factsOf(folded), viewer).at(-1) : undefined;
      const { messages } = folded.session.state;
      change({
        folded,
        kept: kept.filter(({ messageId }) => !Object.hasOwn(messages, messageId)),
        ...(told === undefined ? {} : { notice: told }),
      });
    },
  };
}
