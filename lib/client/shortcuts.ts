import { createKeybindingsHandler } from "tinykeys";
import type { StoreApi } from "zustand/vanilla";
import { COMMANDS, type Command, type CommandId } from "@/lib/client/commands";
import type { StudioState } from "@/lib/client/studio-state";

/** The one registry of commands of a studio: what the palette, the `?` sheet and the keys read. */
export type Shortcuts = {
  commands: readonly Command[];
  /** What can be done now: it makes sense, and something on the screen does it. */
  available: () => readonly Command[];
  /** Does it, if it is available; answers whether it was. */
  run: (id: CommandId) => boolean;
  /** A part of the screen says that it does this; it comes before the command's own way. Answers with how to take it back. */
  register: (id: CommandId, handler: () => void) => () => void;
  /** Hears the keys of the commands that work everywhere. Answers with how to stop. */
  listen: (target: EventTarget) => () => void;
};

const WRITES = "input, textarea, select, [contenteditable]:not([contenteditable=false]), [role=textbox]";
const HAS_OWN_KEYS = `${WRITES}, [role=dialog], [role=menu], [role=listbox]`;

function isWithin(target: EventTarget | null, selector: string): boolean {
  return typeof Element !== "undefined" && target instanceof Element && target.closest(selector) !== null;
}

/** Keys with Control reach through dialogs; undo and redo stay those of the text that is being written. */
function isMeantForOthers(event: Event, command: Command, keys: string): boolean {
  if (event.defaultPrevented) return true;
  if (command.id === "palette") return false;
  return isWithin(event.target, keys.startsWith("$mod+") ? WRITES : HAS_OWN_KEYS);
}

/** Makes the registry of one studio. Handlers registered later come first, so that a dialog can take a command over. */
export function createShortcuts(store: StoreApi<StudioState>): Shortcuts {
  const handlers = new Map<CommandId, (() => void)[]>();
  const doerOf = ({ id, run }: Command): (() => void) | undefined => {
    const handler = handlers.get(id)?.at(-1);
    return (
      handler ??
      (run &&
        (() => {
          run(store);
        }))
    );
  };
  const isAvailable = (command: Command): boolean =>
    command.when(store.getState()) && doerOf(command) !== undefined;
  const runCommand = (command: Command): boolean => {
    if (!isAvailable(command)) return false;
    doerOf(command)?.();
    return true;
  };
  const bindings = COMMANDS.filter((command) => command.place === "everywhere").flatMap((command) =>
    command.keys.map((keys) => {
      const hear = (event: KeyboardEvent): void => {
        if (!isMeantForOthers(event, command, keys) && runCommand(command)) event.preventDefault();
      };
      return [keys, hear] as const;
    }),
  );

  return {
    commands: COMMANDS,
    available: () => COMMANDS.filter(isAvailable),
    run: (id) => {
      const command = COMMANDS.find((one) => one.id === id);
      return command !== undefined && runCommand(command);
    },
    register: (id, handler) => {
      handlers.set(id, [...(handlers.get(id) ?? []), handler]);
      return () => {
        handlers.set(
          id,
          (handlers.get(id) ?? []).filter((other) => other !== handler),
        );
      };
    },
    listen: (target) => {
      const hear = createKeybindingsHandler(Object.fromEntries(bindings));
      target.addEventListener("keydown", hear);
      return () => {
        target.removeEventListener("keydown", hear);
      };
    },
  };
}
