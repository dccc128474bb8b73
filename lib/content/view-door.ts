import "server-only";
import { nanoid } from "nanoid";
import { loadKnowledge } from "@/lib/content/load-knowledge";
import type { Board } from "@/lib/domain/board/board-schema";
import type { Edit } from "@/lib/domain/edit/edit";
import { makeGates } from "@/lib/domain/edit/gates";
import { rehearseEdits } from "@/lib/domain/edit/rehearse-edits";
import { analyse } from "@/lib/domain/ladder/analyse";
import type { DoorAnswers } from "@/lib/domain/overlay/door-answers";
import { openDoor, type DoorView } from "@/lib/domain/overlay/open-door";
import type { OverlayAnalysis } from "@/lib/domain/overlay/overlay-analysis";
import { proposeSession, type SessionProposal } from "@/lib/domain/overlay/propose-session";
import { beginBoard } from "@/lib/domain/practice/begin-board";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";

/** A path as it is and with a session between; both derived, nothing kept. */
export type DoorSight = {
  knowledge: PublicKnowledge;
  view: DoorView;
  /** The redesign and what is derived of it. */
  session: { proposal: SessionProposal; overlay: OverlayAnalysis } | undefined;
};

type Making = { now: string; newId: () => string };

function draw(said: DoorAnswers, { now, newId }: Making) {
  const knowledge = loadKnowledge();
  const context = { knowledge, now, author: "Loadstone", newId, gates: makeGates(knowledge) };
  const rehearse = (board: Board, edits: readonly Edit[]): Board => rehearseEdits(board, edits, context);
  const blank = beginBoard({
    problem: undefined,
    contentVersion: knowledge.version,
    name: "Our agent's stream",
    now,
  });
  const tools = { newId, rehearse };
  return { knowledge, tools, view: openDoor(blank, said, knowledge, tools) };
}

/** What the door shows for these answers. Equal answers give equal sights: nothing of it is random or of today. */
export function viewDoor(said: DoorAnswers): DoorSight {
  let count = 0;
  const newId = (): string => {
    count += 1;
    return `door-${String(count)}`;
  };
  const { knowledge, tools, view } = draw(said, { now: "2026-01-01T00:00:00.000Z", newId });
  const proposal = proposeSession(view.board, knowledge, tools);
  return {
    knowledge,
    view,
    session: proposal && { proposal, overlay: analyse(proposal.after, knowledge).overlay },
  };
}

/** A new board of one's own with the path of these answers on it, planned here from the answers alone. */
export function doorBoard(said: DoorAnswers): Board {
  return draw(said, { now: new Date().toISOString(), newId: () => nanoid(10) }).view.board;
}
