import type { Analyst } from "@/lib/client/analyst";
import type { LiveBoard } from "@/lib/client/live-board";
import type { Tidy } from "@/lib/client/tidy-off-thread";
import type { Board } from "@/lib/domain/board/board-schema";
import type { NewId } from "@/lib/domain/board/ids";
import type { Edit } from "@/lib/domain/edit/edit";
import type { Gates } from "@/lib/domain/edit/plan-context";
import type { PlacementMove } from "@/lib/domain/knowledge/placement-schema";
import type { Analysis } from "@/lib/domain/ladder/analysis";
import type { SessionProposal } from "@/lib/domain/overlay/propose-session";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";

/** What drawing a recipe needs: ids, and a way to see what its moves so far have done. */
export type PlacementTools = {
  newId: NewId;
  rehearse: (board: Board, edits: readonly Edit[]) => Board;
  /** The question that is answered: a part that answered it before is changed, not doubled. */
  question?: string;
};

/** All that the studio's store asks from outside; in a test, fakes. */
export type StudioDeps = {
  live: Pick<
    LiveBoard,
    "current" | "save" | "readOnly" | "apply" | "undo" | "redo" | "canUndo" | "canRedo" | "subscribe"
  >;
  knowledge: PublicKnowledge;
  gates: Gates;
  analyse: (board: Board, knowledge: PublicKnowledge, usersPerDay?: number) => Analysis;
  /** Analyses what is too large for `analyse` to be waited for. */
  analyst: Analyst;
  planPlacement: (
    board: Board,
    knowledge: PublicKnowledge,
    moves: readonly PlacementMove[],
    tools: PlacementTools,
  ) => Edit[];
  /** The redesign with a session between agents and screens; undefined where no answer reaches a screen. */
  proposeSession: (
    board: Board,
    knowledge: PublicKnowledge,
    tools: Pick<PlacementTools, "newId" | "rehearse">,
  ) => SessionProposal | undefined;
  /** Works a tidy-up out, without keeping anyone waiting. */
  tidy: Tidy;
  /** The name that decisions and waivers are signed with. */
  author: string;
  newId: NewId;
  /** ISO 8601, UTC. */
  now: () => string;
  /** Runs soon and once, such as before the next frame; answers with how to call it off. */
  schedule: (run: () => void) => () => void;
};
