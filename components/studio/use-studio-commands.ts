import { useTheme } from "next-themes";
import { useEffect, useState } from "react";
import { focusQuestion } from "@/components/decision/focus-question";
import { whenThere } from "@/components/studio/when-there";
import { useStudioStore } from "@/lib/client/use-studio";
import type { Shortcuts } from "@/lib/client/shortcuts";

const THEMES = ["light", "dark", "system"] as const;

function focusName(): void {
  whenThere<HTMLInputElement>('input[aria-label="Name"]', (field) => {
    field.focus();
    field.select();
  });
}

/** At its beginning, so that Tab goes through what can be set. */
function focusPanel(): void {
  whenThere("[role=tabpanel][data-state=active]", (panel) => {
    panel.focus();
  });
}

/** Hears the keys that work everywhere, and does what only the whole screen can do. Answers with the `?` sheet's state. */
export function useStudioCommands(shortcuts: Shortcuts): {
  helpShown: boolean;
  showHelp: (shown: boolean) => void;
} {
  const store = useStudioStore();
  const { setTheme } = useTheme();
  const [helpShown, showHelp] = useState(false);
  useEffect(() => shortcuts.listen(window), [shortcuts]);
  useEffect(() => {
    const rename = () => {
      const { boardView, selection, renameInOutline } = store.getState();
      if (boardView === "outline") {
        renameInOutline(selection.components[0] ?? null);
        return;
      }
      store.getState().showTab("inspect");
      store.getState().showSheet(true);
      focusName();
    };
    const takeBack = [
      shortcuts.register("help", () => {
        showHelp(true);
      }),
      shortcuts.register("rename", rename),
      shortcuts.register("go-to-panel", () => {
        store.getState().showTab("inspect");
        store.getState().showSheet(true);
        focusPanel();
      }),
      shortcuts.register("next-owed", () => {
        store.getState().nextOwed();
        focusQuestion();
      }),
      ...THEMES.map((theme) =>
        shortcuts.register(`theme-${theme}`, () => {
          setTheme(theme);
        }),
      ),
    ];
    return () => {
      takeBack.forEach((undo) => {
        undo();
      });
    };
  }, [shortcuts, store, setTheme]);
  return { helpShown, showHelp };
}
