import type { StoreApi } from "zustand/vanilla";
import type { OverlayCommandId } from "@/lib/client/commands/overlay-commands";
import type { Shift } from "@/lib/flow/arrange";
import type { StudioState } from "@/lib/client/studio-state";

/** Everything that has a name in the palette or a key. */
export type CommandId =
  | "undo"
  | "redo"
  | "delete"
  | "copy"
  | "cut"
  | "paste"
  | "duplicate"
  | "select-all"
  | "select-others"
  | "select-many"
  | "choose-focused"
  | "quick-add"
  | "palette"
  | "help"
  | "choose-option"
  | "accept"
  | "later"
  | "next-owed"
  | "advance"
  | "fit"
  | "fit-selection"
  | "zoom-in"
  | "zoom-out"
  | "zoom-full"
  | "toggle-map"
  | "connect"
  | "rename"
  | "pin"
  | "nudge"
  | "walk-to"
  | "escape"
  | "tidy-up"
  | "toggle-ladder"
  | "toggle-dock"
  | "theme-light"
  | "theme-dark"
  | "theme-system"
  | "trace"
  | "switch-view"
  | "go-to-board"
  | "go-to-panel"
  | "put-into"
  | Shift
  | OverlayCommandId;

/**
 * Where the keys are heard. `everywhere`: wherever nobody types. `canvas`: while the focus is on the board, drawn or as
 * an outline, or nowhere. `decision`: by the decision itself, while it is shown; listed here for the palette and the `?` sheet.
 */
export type CommandPlace = "everywhere" | "canvas" | "decision";

/** What a person can do, by name and by key. */
export type Command = {
  id: CommandId;
  title: string;
  /** In tinykeys' notation; any of them. `$mod` is Control, on a Mac the command key. */
  keys: readonly string[];
  place: CommandPlace;
  /** It would do something now. */
  when: (state: StudioState) => boolean;
  /** What has to be so first, said to who asks for it too early. */
  needs?: string;
  /** The keys are the browser's: it tells of them by an event of its own, which hands the clipboard over. */
  isNative?: true;
  /** Undefined where only a part of the screen can do it: that part registers a handler. The event is that of the key. */
  run?: (store: StoreApi<StudioState>, event?: KeyboardEvent) => void;
};

/** Makes sense at any time. */
export const always = (): boolean => true;

/** The board may be changed by who looks at it. */
export const mayEdit = (state: StudioState): boolean => !state.readOnly;

/** How many things are chosen, of all sorts. */
export function chosenCount({ selection }: StudioState): number {
  return (
    selection.components.length +
    selection.connections.length +
    selection.cards.length +
    selection.dataModels.length
  );
}
