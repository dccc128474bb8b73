import { createKeybindingsHandler } from "tinykeys";
import type { StoreApi } from "zustand/vanilla";
import type { Command, CommandId, CommandPlace } from "@/lib/client/commands/command";
import { COMMANDS } from "@/lib/client/commands/commands";
import type { StudioState } from "@/lib/client/studio-state";

/** The one registry of commands of a studio: what the palette, the `?` sheet and the keys read. */
export type Shortcuts = {
  commands: readonly Command[];
  /** What can be done now: it makes sense, and something on the screen does it. */
  available: () => readonly Command[];
  /** Does it, if it is available; answers whether it was. */
  run: (id: CommandId) => boolean;
  /** What has no sense now, but will: each says what it needs. */
  waiting: () => readonly Command[];
  /** A part of the screen says that it does this; it comes before the command's own way. Answers with how to take it back. */
  register: (id: CommandId, handler: CommandHandler) => () => void;
  /** Hears the keys of the commands of one place, while `isHere` holds. Answers with how to stop. */
  listen: (target: EventTarget, place?: CommandPlace, isHere?: (event: Event) => boolean) => () => void;
};

/** Does a command; the event is that of the key, where one was pressed. */
export type CommandHandler = (event?: KeyboardEvent) => void;

const WRITES = "input, textarea, select, [contenteditable]:not([contenteditable=false]), [role=textbox]";
const HAS_OWN_KEYS = `${WRITES}, [role=dialog], [role=menu], [role=listbox]`;

function isWithin(target: EventTarget | null, selector: string): boolean {
  return typeof Element !== "undefined" && target instanceof Element && target.closest(selector) !== null;
}

/** Whoever writes may leave by these: no text has a use for their keys. */
const FROM_ANYWHERE: ReadonlySet<CommandId> = new Set(["palette", "go-to-board"]);

/** Keys with Control reach through dialogs; undo and redo stay those of the text that is being written. */
function isMeantForOthers(event: Event, command: Command, keys: string): boolean {
  if (event.defaultPrevented) return true;
  if (FROM_ANYWHERE.has(command.id)) return false;
  return isWithin(event.target, keys.startsWith("$mod+") ? WRITES : HAS_OWN_KEYS);
}

function byKeys(place: CommandPlace): Map<string, Command[]> {
  const found = new Map<string, Command[]>();
  for (const command of COMMANDS) {
    if (command.place !== place || command.isNative) continue;
    for (const keys of command.keys) found.set(keys, [...(found.get(keys) ?? []), command]);
  }
  return found;
}

/** A button answers these keys itself; a part of the board that only acts like one does not. */
function isForButton(event: KeyboardEvent): boolean {
  const { target, key } = event;
  return (key === "Enter" || key === " ") && isWithin(target, "button, a[href], summary");
}

/** Makes the registry of one studio. Handlers registered later come first, so that a dialog can take a command over. */
export function createShortcuts(store: StoreApi<StudioState>): Shortcuts {
  const handlers = new Map<CommandId, CommandHandler[]>();
  const doerOf = ({ id, run }: Command): CommandHandler | undefined =>
    handlers.get(id)?.at(-1) ??
    (run &&
      ((event) => {
        run(store, event);
      }));
  const isAvailable = (command: Command): boolean =>
    command.when(store.getState()) && doerOf(command) !== undefined;
  const runFirst = (commands: readonly Command[], event?: KeyboardEvent): boolean => {
    const command = commands.find(isAvailable);
    if (command !== undefined) {
      doerOf(command)?.(event);
      return true;
    }
    const { needs } = commands.find((one) => one.needs !== undefined) ?? {};
    if (needs !== undefined) store.getState().say(needs);
    return false;
  };

  return {
    commands: COMMANDS,
    available: () => COMMANDS.filter(isAvailable),
    waiting: () =>
      COMMANDS.filter((command) => command.needs !== undefined && !command.when(store.getState())),
    run: (id) => runFirst(COMMANDS.filter((one) => one.id === id)),
    register: (id, handler) => {
      handlers.set(id, [...(handlers.get(id) ?? []), handler]);
      return () => {
        handlers.set(
          id,
          (handlers.get(id) ?? []).filter((one) => one !== handler),
        );
      };
    },
    listen: (target, place = "everywhere", isHere = () => true) => {
      const bindings = [...byKeys(place)].map(([keys, commands]) => {
        const answer = (event: KeyboardEvent): void => {
          const mine = commands.filter((command) => !isMeantForOthers(event, command, keys));
          if (mine.length === 0 || !isHere(event) || isForButton(event)) return;
          if (runFirst(mine, event)) event.preventDefault();
        };
        return [keys, answer] as const;
      });
      const hear = createKeybindingsHandler(Object.fromEntries(bindings));
      target.addEventListener("keydown", hear);
      return () => {
        target.removeEventListener("keydown", hear);
      };
    },
  };
}
