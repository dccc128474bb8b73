import { useTheme } from "next-themes";
import { useEffect, useState } from "react";
import { focusQuestion } from "@/components/decision/focus-question";
import { useStudioStore } from "@/lib/client/use-studio";
import type { Shortcuts } from "@/lib/client/shortcuts";

function focusName(): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLInputElement>('input[aria-label="Name"]');
    field?.focus();
    field?.select();
  });
}

/** Hears the keys that work everywhere, and does what only the whole screen can do. Answers with the `?` sheet's state. */
export function useStudioCommands(shortcuts: Shortcuts): {
  helpShown: boolean;
  showHelp: (shown: boolean) => void;
} {
  const store = useStudioStore();
  const { resolvedTheme, setTheme } = useTheme();
  const [helpShown, showHelp] = useState(false);
  useEffect(() => shortcuts.listen(window), [shortcuts]);
  useEffect(() => {
    const rename = () => {
      store.getState().showTab("inspect");
      store.getState().showSheet(true);
      focusName();
    };
    const takeBack = [
      shortcuts.register("help", () => {
        showHelp(true);
      }),
      shortcuts.register("rename", rename),
      shortcuts.register("next-owed", () => {
        store.getState().nextOwed();
        focusQuestion();
      }),
      shortcuts.register("theme", () => {
        setTheme(resolvedTheme === "dark" ? "light" : "dark");
      }),
    ];
    return () => {
      takeBack.forEach((undo) => {
        undo();
      });
    };
  }, [shortcuts, store, resolvedTheme, setTheme]);
  return { helpShown, showHelp };
}
