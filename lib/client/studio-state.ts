import type { Board } from "@/lib/domain/board/board-schema";
import type { Drift } from "@/lib/domain/board/drift";
import type { Edit, Refusal } from "@/lib/domain/edit/edit";
import type { Analysis } from "@/lib/domain/ladder/analysis";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";
import type { OverlayStepId } from "@/lib/domain/knowledge/overlay-ids";
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

/** What a ghost is of: an option of a question, the proposal of a session, or the board tidied up. */
type GhostOf =
  | { shows: "option"; question: string; option: string }
  | { shows: "session"; question?: undefined; option?: undefined }
  | { shows: "tidy-up"; question?: undefined; option?: undefined };

/** Something shown but not made: the board as it would be, and the load it would leave. */
export type Ghost = GhostOf & {
  board: Board;
  analysis: Analysis;
  addedComponents: readonly string[];
  addedConnections: readonly string[];
  changedComponents: readonly string[];
  changedConnections: readonly string[];
  edits: readonly Edit[];
};

/** Which of the two walks the ladder's column shows. */
export type WalkShown = "ladder" | "overlay";

/** What the Step tab shows of the overlay instead of a step. */
export type OverlayView = "failures" | "matrix" | "proposal" | "tests";

/**
 * Edits with the same `coalesce`, one after the other, are undone together. What is on the screen already (`isShown`) is
 * in the document when `edit` returns, and in the store in the next quiet moment.
 */
export type EditOptions = { coalesce?: string; isShown?: boolean };

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
  edit: (edit: Edit, options?: EditOptions) => Refusal | null;
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
  /** Makes what the ghost shows, as one edit that one undo takes back. */
  placeGhost: () => Refusal | null;
  hideGhost: () => void;
  /** Draws the ghost anew on the board as it is. */
  redrawGhost: () => void;
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
  /** A click or a tap adds to what is chosen. */
  choosingMany: boolean;
  chooseMany: (many: boolean) => void;
  /** A finger's next pull over the empty canvas draws a frame around what it chooses, and does not move the canvas. */
  framing: boolean;
  frameNext: (framing: boolean) => void;
  /** The latest short sentence about what was asked for; the counter makes repeated ones distinct. */
  said: { text: string; count: number } | null;
  say: (text: string) => void;
  /** Lays the board out anew, off the main thread, and shows it as a ghost; or says why there is nothing to tidy. */
  previewTidyUp: () => void;
  /** A tidy-up is being worked out. */
  isTidying: boolean;
};

/** Session scope of the second walk: what of it is looked at, and what is begun and not recorded. */
export type OverlaySlice = {
  walk: WalkShown;
  showWalk: (walk: WalkShown) => void;
  openOverlayStep: OverlayStepId | null;
  showOverlayStep: (step: OverlayStepId) => void;
  overlayView: OverlayView | null;
  /** Opens a view, that of the proposal with its ghost; `test` is the acceptance test to begin at. */
  showOverlayView: (view: OverlayView, test?: string) => void;
  focusedTest: string | null;
  /** Whether the way of the answers is drawn; null follows the walk that is shown. */
  deliveryShown: boolean | null;
  showDelivery: (shown: boolean) => void;
  contractOpen: boolean;
  showContract: (open: boolean) => void;
  /** Shows the proposal of a session as a ghost, or says in `noProposal` why there is none. */
  previewSession: () => void;
  noProposal: (Pick<Refusal, "message" | "suggestion"> & { board: Board }) | null;
  /** Takes the overlay up, or up again, and shows its first step. */
  takeUpOverlay: () => void;
  /** Begins "not needed, because" and opens its note. */
  declineOverlay: () => void;
  offerDismissed: boolean;
  dismissOffer: () => void;
  /** Texts that are begun and not recorded yet, by what they are for. */
  drafts: Readonly<Record<string, string>>;
  keepDraft: (what: string, text: string | null) => void;
};

/** The two ways to see and to change a board. */
export type BoardView = "canvas" | "outline";

/** Session scope of the outline, and of which of the two views is shown. */
export type OutlineSlice = {
  boardView: BoardView;
  /** Shows a view, and hands it the focus. */
  showBoardView: (view: BoardView) => void;
  /** How often the focus was asked onto the board; a view takes it whenever this grows. */
  boardAsked: number;
  goToBoard: () => void;
  /** The item of the outline that has the tab stop. */
  outlineAt: string | null;
  goInOutline: (item: string) => void;
  /** What was opened or closed by hand, by item. */
  outlineFolds: Readonly<Record<string, boolean>>;
  foldInOutline: (item: string, open: boolean) => void;
  /** The component whose name is being written in the outline. */
  renamingInOutline: string | null;
  renameInOutline: (component: string | null) => void;
  /** The list of containers is open, to put what is chosen into one. */
  putIntoOpen: boolean;
  showPutInto: (open: boolean) => void;
};

export type StudioState = DocumentSlice & DerivedSlice & SessionSlice & OverlaySlice & OutlineSlice;
