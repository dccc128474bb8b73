import type { Board } from "@/lib/domain/board/board-schema";
import type { Drift } from "@/lib/domain/board/drift";
import type { Edit, Refusal } from "@/lib/domain/edit/edit";
import type { Analysis } from "@/lib/domain/ladder/analysis";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";
import type { StepId } from "@/lib/domain/knowledge/step-schema";

/** What is known of the latest edit: "saved" only once the server has it on disk. */
export type SaveState =
  | { state: "connecting" }
  | { state: "saved"; at: number }
  | { state: "saving" }
  | { state: "offline"; unsaved: number }
  | { state: "failing"; message: string }
  /** The server refused an update: editing stops, unsent work is offered as a file. */
  | { state: "refused"; message: string }
  /** The board moved to another version of the app: reload. */
  | { state: "outdated"; message: string };

export type Selection = {
  components: readonly string[];
  connections: readonly string[];
  cards: readonly string[];
  dataModels: readonly string[];
};

export type PanelTab = "step" | "decision" | "coach" | "inspect";

/** A placement shown but not made: the board as it would be, and the load it would leave. */
export type Ghost = {
  question: string;
  option: string;
  board: Board;
  analysis: Analysis;
  addedComponents: readonly string[];
  addedConnections: readonly string[];
  changedComponents: readonly string[];
  edits: readonly Edit[];
};

/** Document scope: the board as projected; saved and undone. */
export type DocumentSlice = {
  boardId: string;
  board: Board;
  drifts: readonly Drift[];
  save: SaveState;
  canUndo: boolean;
  canRedo: boolean;
  readOnly: boolean;
  /** Plans and applies; answers with the refusal, which is also kept in `refusal` for the screen to show. */
  edit: (edit: Edit, options?: { coalesce?: string }) => Refusal | null;
  undo: () => void;
  redo: () => void;
  refusal: Refusal | null;
  dismissRefusal: () => void;
  newId: () => string;
};

/** Derived scope: pure functions of the board, the knowledge and the users looked at. */
export type DerivedSlice = { knowledge: PublicKnowledge; analysis: Analysis };

/** Session scope: neither saved nor undone. */
export type SessionSlice = {
  selection: Selection;
  select: (selection: Partial<Selection>) => void;
  /** Users looked at in the dock; null means the stage's own. */
  lookingAtUsers: number | null;
  lookAtUsers: (usersPerDay: number | null) => void;
  tab: PanelTab;
  showTab: (tab: PanelTab) => void;
  openStep: StepId | null;
  showStep: (step: StepId) => void;
  /** The question whose decision is open in the Decision tab. */
  openQuestion: string | null;
  showQuestion: (question: string) => void;
  nextOwed: () => void;
  /** Opens the next stage; while something is missing it shows what, in the ladder, instead. */
  advance: () => void;
  /** The stage from which someone asked to go on too early. */
  advanceRefusedAt: number | null;
  ghost: Ghost | null;
  previewOption: (question: string, option: string | null) => void;
  placeGhost: () => Refusal | null;
  /** Ids the canvas should bring into view and mark; the counter makes repeated requests distinct. */
  flyTo: { components: readonly string[]; connections: readonly string[]; count: number } | null;
  fly: (target: { components?: readonly string[]; connections?: readonly string[] }) => void;
  /** The class of traffic traced on the canvas. */
  tracedClass: string | null;
  traceClass: (classId: string | null) => void;
  /** The component a keyboard or tap-tap connection begins at. */
  connectingFrom: string | null;
  beginConnecting: (component: string | null) => void;
  quickAddOpen: boolean;
  showQuickAdd: (open: boolean) => void;
  paletteOpen: boolean;
  showPalette: (open: boolean) => void;
  dockOpen: boolean;
  showDock: (open: boolean) => void;
  ladderOpen: boolean;
  showLadder: (open: boolean) => void;
  sheetOpen: boolean;
  showSheet: (open: boolean) => void;
};

export type StudioState = DocumentSlice & DerivedSlice & SessionSlice;
