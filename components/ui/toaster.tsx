"use client";

import { useTheme } from "next-themes";
import { Toaster as Sonner } from "sonner";

/** Where short messages appear; `import { toast } from "sonner"` to send one. An undo stays ten seconds. */
export function Toaster() {
  const { resolvedTheme } = useTheme();
  return (
    <Sonner
      theme={resolvedTheme === "dark" ? "dark" : "light"}
      position="bottom-center"
      closeButton
      duration={6_000}
      style={{ fontFamily: "inherit" }}
      toastOptions={{
        classNames: {
          toast: "!rounded-xl !border-line-strong !bg-panel !text-ink !shadow-float !text-sm !gap-2.5",
          description: "!text-ink-2",
          actionButton: "!h-7 !rounded-lg !bg-ink !px-2.5 !text-xs !font-medium !text-panel",
          closeButton: "!size-6 !border-line-strong !bg-panel !text-ink-2",
        },
      }}
    />
  );
}
