import type { Board } from "@/lib/domain/board/board-schema";
import type { Change } from "@/lib/domain/board/change";
import type { Decision } from "@/lib/domain/board/decision-schema";
import type { NewId } from "@/lib/domain/board/ids";
import type { Edit, Refusal } from "@/lib/domain/edit/edit";
import type { Subject } from "@/lib/domain/ladder/progress";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";
import type { Verdict } from "@/lib/domain/tradeoff/verdict";
import type { Result } from "@/lib/shared/result";

/** What planning asks of the judge and of the ladder. */
export type Gates = {
  judge: (board: Board, decision: Decision) => Verdict;
  /** What on the board opens this question now. */
  subjects: (board: Board, question: string) => readonly Subject[];
  /** Whether the board shows this option; true for options that are taken by word alone. */
  shows: (board: Board, option: string) => boolean;
  /** The furthest stage that may be shown: 0, or the one after the last of an unbroken run of passed stages. */
  passedThrough: (board: Board) => number;
  /** What keeps this stage from being passed, in sentences. Without it a refusal names no particulars. */
  missing?: (board: Board, stage: number) => readonly string[];
};

/** What planning needs besides the board and the edit. `now` is ISO 8601 in UTC; `author` is the name to write down. */
export type EditContext = {
  knowledge: PublicKnowledge;
  now: string;
  author: string;
  newId: NewId;
  gates: Gates;
};

/** The changes that an edit becomes, or why it is not made. */
export type Planned = Result<Change[], Refusal>;

/** The edit of this type. */
export type EditOf<Type extends Edit["type"]> = Extract<Edit, { type: Type }>;

/** How an edit of this type is planned. */
export type Planner<Type extends Edit["type"]> = (
  board: Board,
  edit: EditOf<Type>,
  context: EditContext,
) => Planned;

/** A planner for each of these types of edit. */
export type Planners<Type extends Edit["type"]> = { readonly [Each in Type]: Planner<Each> };
