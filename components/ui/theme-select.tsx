"use client";

import { MonitorCog, Moon, Sun } from "lucide-react";
import { useTheme } from "next-themes";
import { useSyncExternalStore } from "react";
import { cn } from "@/lib/shared/class-names";

const THEMES = [
  { value: "light", word: "Light" },
  { value: "dark", word: "Dark" },
  { value: "system", word: "As the system" },
] as const;
const never = () => () => undefined;

/** False on the server and in the first frame, which must look like the server's. */
function useIsInBrowser(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

/** Light, dark, or as the system says. The browser's own list, under the icon of what is chosen. */
export function ThemeSelect({ className }: { className?: string }) {
  const { theme, setTheme } = useTheme();
  const chosen = useIsInBrowser() ? (theme ?? "system") : "system";
  const Icon = chosen === "system" ? MonitorCog : chosen === "dark" ? Moon : Sun;
  return (
    <span
      className={cn(
        "relative grid size-8 shrink-0 place-items-center rounded-lg text-ink-2 transition-colors hover:bg-ink/6 hover:text-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent pointer-coarse:size-11",
        className,
      )}
    >
      <Icon size={16} aria-hidden />
      <select
        aria-label="Theme"
        title="Theme"
        value={chosen}
        onChange={(event) => {
          setTheme(event.target.value);
        }}
        className="absolute inset-0 cursor-pointer appearance-none bg-panel text-sm text-ink opacity-0"
      >
        {THEMES.map(({ value, word }) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
    </span>
  );
}
