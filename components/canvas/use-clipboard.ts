import { useEffect, type RefObject } from "react";
import { isOnCanvas } from "@/components/canvas/is-on-canvas";
import { copyText, cutText, pasteText } from "@/lib/client/fragments";
import type { Shortcuts } from "@/lib/client/shortcuts";
import { useStudioStore } from "@/lib/client/use-studio";
import type { Point } from "@/lib/drawing/geometry";

const WRITES = "input, textarea, select, [contenteditable]:not([contenteditable=false]), [role=dialog]";

const BEFORE = ["beforecopy", "beforecut", "beforepaste"] as const;

/** Such an event is told to where a caret was left, be it in a paragraph: what it is meant for is where the focus is. */
function isForText(): boolean {
  const writes = (document.activeElement?.closest(WRITES) ?? null) !== null;
  return writes || window.getSelection()?.isCollapsed === false;
}

/** Where the pointer is over the canvas; undefined while it is elsewhere, and for fingers, which are nowhere between taps. */
function followPointer(canvas: HTMLElement): { at: () => Point | undefined; stop: () => void } {
  let at: Point | undefined;
  const move = (event: PointerEvent): void => {
    at = event.pointerType === "mouse" ? { x: event.clientX, y: event.clientY } : undefined;
  };
  const leave = (): void => {
    at = undefined;
  };
  canvas.addEventListener("pointermove", move);
  canvas.addEventListener("pointerleave", leave);
  return {
    at: () => at,
    stop: () => {
      canvas.removeEventListener("pointermove", move);
      canvas.removeEventListener("pointerleave", leave);
    },
  };
}

/**
 * Copy, cut and paste by the browser's own events, which need no permission: parts of a board travel as text, so that
 * they can be pasted on another board, in another tab, or sent to a colleague. With `toWorld`, they are pasted where the
 * pointer is.
 */
export function useClipboard(
  canvas: RefObject<HTMLElement | null>,
  shortcuts: Shortcuts,
  toWorld?: (screen: Point) => Point,
): void {
  const store = useStudioStore();
  useEffect(() => {
    const frame = canvas.current;
    if (frame === null) return;
    const pointer = followPointer(frame);
    const middle = (): Point | undefined => {
      const { left, top, width, height } = frame.getBoundingClientRect();
      return toWorld?.({ x: left + width / 2, y: top + height / 2 });
    };
    const isMine = (event: Event): boolean =>
      isOnCanvas(frame, document.activeElement ?? document.body) && !isForText() && !event.defaultPrevented;
    const take = (event: ClipboardEvent): void => {
      const state = store.getState();
      if (!isMine(event) || (event.type === "cut" && state.readOnly)) return;
      const text = event.type === "cut" ? cutText(state) : copyText(state);
      if (text === null) {
        state.say("Choose a component or a note first.");
        return;
      }
      event.clipboardData?.setData("text/plain", text);
      event.preventDefault();
    };
    const paste = (event: ClipboardEvent): void => {
      if (!isMine(event) || store.getState().readOnly) return;
      const at = pointer.at();
      const text = event.clipboardData?.getData("text/plain") ?? "";
      pasteText(store.getState(), text, { at: at && toWorld?.(at), middle: middle() });
      event.preventDefault();
    };
    const write = (text: string | null): void => {
      if (text !== null)
        navigator.clipboard.writeText(text).catch(() => {
          store.getState().say("The browser keeps its clipboard to itself. Press Ctrl C instead.");
        });
    };
    const read = (): void => {
      navigator.clipboard.readText().then(
        (text) => {
          pasteText(store.getState(), text, { middle: middle() });
        },
        () => {
          store.getState().say("The browser keeps its clipboard to itself. Press Ctrl V instead.");
        },
      );
    };
    const takeBack = [
      shortcuts.register("copy", () => {
        write(copyText(store.getState()));
      }),
      shortcuts.register("cut", () => {
        write(cutText(store.getState()));
      }),
      shortcuts.register("paste", read),
      pointer.stop,
    ];
    // Without a selection of text Chromium leaves these out unless somebody claims them beforehand.
    const claim = (event: Event): void => {
      if (isMine(event)) event.preventDefault();
    };
    BEFORE.forEach((type) => {
      document.addEventListener(type, claim);
    });
    document.addEventListener("copy", take);
    document.addEventListener("cut", take);
    document.addEventListener("paste", paste);
    return () => {
      takeBack.forEach((undo) => {
        undo();
      });
      BEFORE.forEach((type) => {
        document.removeEventListener(type, claim);
      });
      document.removeEventListener("copy", take);
      document.removeEventListener("cut", take);
      document.removeEventListener("paste", paste);
    };
  }, [canvas, toWorld, shortcuts, store]);
}
