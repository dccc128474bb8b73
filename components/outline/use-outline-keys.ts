import { useCallback, type KeyboardEvent } from "react";
import type { OutlineHands } from "@/lib/client/outline/outline-hands";
import { useStudioStore } from "@/lib/client/use-studio";

const WALKS = new Set(["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End"]);
/** Keys of commands that are about something: plain, with Control, and with Alt. */
const AIMED = new Set(["Delete", "Backspace", "F2"]);
const AIMED_WITH_CONTROL = new Set(["c", "x", "d"]);
const AIMED_WITH_ALT = new Set(["KeyC", "KeyP", "KeyM"]);

function isAimed(event: KeyboardEvent): boolean {
  if (event.altKey) return AIMED_WITH_ALT.has(event.code);
  if (event.ctrlKey || event.metaKey) return AIMED_WITH_CONTROL.has(event.key.toLowerCase());
  return AIMED.has(event.key);
}

/**
 * The keys of a tree. Letters find by name, as everywhere in trees; what they would do on the canvas they do with Alt, and
 * from the menu. All other keys are the registry's: a key that is not answered here goes on to it.
 */
export function useOutlineKeys(hands: OutlineHands, openMenu: () => void): (event: KeyboardEvent) => void {
  const store = useStudioStore();
  return useCallback(
    (event) => {
      if ((event.target as HTMLElement).closest("input") !== null) return;
      const { key, shiftKey } = event;
      const answer = (does: () => void): void => {
        event.preventDefault();
        does();
      };
      if (key === "ContextMenu" || (shiftKey && key === "F10")) {
        answer(openMenu);
        return;
      }
      if (isAimed(event)) {
        if (!hands.aim())
          answer(() => {
            store.getState().say("Go to a component, a connection or a card first.");
          });
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const item = hands.here();
      if (WALKS.has(key))
        answer(() => {
          hands.walk(key, shiftKey);
        });
      else if (key === " " && hands.typeOn(key, event.timeStamp)) event.preventDefault();
      else if (item !== undefined && (key === " " || (key === "Enter" && shiftKey)))
        answer(() => {
          hands.toggle(item);
        });
      else if (item !== undefined && key === "Enter")
        answer(() => {
          hands.activate(item);
        });
      else if (key.length === 1 && /[\p{L}\p{N}]/u.test(key))
        answer(() => {
          hands.type(key, event.timeStamp);
        });
    },
    [hands, openMenu, store],
  );
}
