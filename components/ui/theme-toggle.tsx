"use client";

import { clsx } from "clsx";
import { Moon, Sun } from "lucide-react";
import { useTheme } from "next-themes";

/** Light to dark and back; both icons are drawn and CSS shows one, so the server's page needs no guess. */
export function ThemeToggle({ className }: { className?: string }) {
  const { resolvedTheme, setTheme } = useTheme();
  return (
    <button
      type="button"
      aria-label="Switch between light and dark"
      title="Switch between light and dark"
      onClick={() => {
        setTheme(resolvedTheme === "dark" ? "light" : "dark");
      }}
      className={clsx(
        "grid size-8 place-items-center rounded-lg text-ink-2 transition-colors hover:bg-ink/6 hover:text-ink",
        className,
      )}
    >
      <Sun size={16} aria-hidden className="dark:hidden" />
      <Moon size={16} aria-hidden className="hidden dark:block" />
    </button>
  );
}
