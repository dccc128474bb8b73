import { useEffect, useRef } from "react";

export type DecisionKeys = {
  choose: (place: number) => void;
  accept: () => void;
  later: () => void;
  next: () => void;
};

/** Typing, a menu or the canvas has the keys: a letter there means something else. */
function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.closest(
      "input:not([type=radio]), textarea, select, [role=dialog], [role=menu], [role=listbox], [role=slider], .react-flow",
    ) !== null
  );
}

/** The keys of the Decision tab while it is shown: 1-9, Ctrl Enter, L, N. */
export function useDecisionKeys(keys: DecisionKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  // The keyboard is an outside system: one listener for as long as the tab is shown.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey) return;
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        latest.current.accept();
        return;
      }
      if (event.ctrlKey || event.metaKey || isElsewhere(event.target)) return;
      const act = /^[1-9]$/.test(event.key)
        ? () => {
            latest.current.choose(Number(event.key) - 1);
          }
        : {
            l: () => {
              latest.current.later();
            },
            n: () => {
              latest.current.next();
            },
          }[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => {
      window.removeEventListener("keydown", onKeyDown);
    };
  }, []);
}
