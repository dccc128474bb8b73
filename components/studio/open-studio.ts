import { issueTicket } from "@/lib/actions/issue-ticket";
import { createFrameAnalyst } from "@/lib/client/frame-analyst";
import { indexeddbPersistence } from "@/lib/client/indexeddb-persistence";
import { createLateCoach, type Coach } from "@/lib/client/late-coach";
import { openLiveBoard, type LiveBoard } from "@/lib/client/live-board";
import { newId } from "@/lib/client/new-id";
import { onNextFrame } from "@/lib/client/next-frame";
import { isOfferHidden, rememberOfferHidden } from "@/lib/client/offer-memory";
import { createShortcuts, type Shortcuts } from "@/lib/client/shortcuts";
import { spawnAnalysisWorker } from "@/lib/client/spawn-analysis-worker";
import { createStudioStore, type StudioStore } from "@/lib/client/studio-store";
import { tidyOffThread } from "@/lib/client/tidy-off-thread";
import { rememberedView, rememberView } from "@/lib/client/view-memory";
import { createWorkerAnalyst } from "@/lib/client/worker-analyst";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";

/** What the page hands over: which board, and what the browser may know. */
export type StudioProps = {
  boardId: string;
  generation: number;
  mayEdit: boolean;
  author: string;
  knowledge: PublicKnowledge;
  /** The board as the server had it when it drew the page: a Yjs update in base64. */
  state: string;
};

/** One open studio: its store, its live board and its commands. */
export type OpenStudio = { store: StudioStore; live: LiveBoard; shortcuts: Shortcuts };

/** From this width on, the ladder does not cover the canvas. */
const WIDE = 1180;

async function getTicket(boardId: string): Promise<string> {
  const answer = await issueTicket({ boardId });
  if (!answer.ok) throw new Error(`No ticket for board ${boardId}: ${answer.error.code}`);
  return answer.value.ticket;
}

async function fetchCoach(knowledge: PublicKnowledge): Promise<Coach> {
  const [{ analyse }, { planPlacement }, { proposeSession }, { makeGates }] = await Promise.all([
    import("@/lib/domain/ladder/analyse"),
    import("@/lib/domain/ladder/plan-placement"),
    import("@/lib/domain/overlay/propose-session"),
    import("@/lib/domain/edit/gates"),
  ]);
  return { analyse, planPlacement, proposeSession, gates: makeGates(knowledge) };
}

/**
 * Puts a studio together, in the browser and once per mount. Nothing goes online before `live.connect()`. Tickets are the
 * person's own unless `ticket` gets them.
 */
export function openStudio(
  { boardId, generation, mayEdit, author, knowledge, state }: StudioProps,
  ticket: () => Promise<string> = () => getTicket(boardId),
): OpenStudio {
  const { protocol, host } = window.location;
  const live = openLiveBoard({
    boardId,
    generation,
    url: `${protocol === "https:" ? "wss" : "ws"}://${host}/collab`,
    getTicket: ticket,
    persistence: indexeddbPersistence,
    readOnly: !mayEdit,
    initialState: Uint8Array.from(atob(state), (character) => character.charCodeAt(0)),
    catalogue: knowledge,
    network: window,
  });
  const coach = createLateCoach(() => fetchCoach(knowledge));
  const store = createStudioStore(
    {
      live,
      knowledge,
      ...coach,
      analyst: createWorkerAnalyst({
        spawn: spawnAnalysisWorker,
        knowledge,
        instead: createFrameAnalyst({ analyse: coach.analyse, knowledge, schedule: onNextFrame }),
      }),
      tidy: tidyOffThread,
      author,
      newId,
      now: () => new Date().toISOString(),
      schedule: onNextFrame,
    },
    {
      boardId,
      offerDismissed: isOfferHidden(boardId),
      boardView: rememberedView(),
      ladderOpen: window.innerWidth >= WIDE,
      dockOpen: window.innerHeight >= 800 && window.innerWidth >= WIDE,
    },
  );
  void coach.arrives.then(store.derive);
  store.subscribe((state, before) => {
    if (state.offerDismissed && !before.offerDismissed) rememberOfferHidden(boardId);
    if (state.boardView !== before.boardView) rememberView(state.boardView);
  });
  return { store, live, shortcuts: createShortcuts(store) };
}
