import { Search } from "lucide-react";
import { Button } from "@/components/ui/button";
import { useStudio } from "@/lib/client/use-studio";

const LABEL = "Find or do";

/** Opens the palette of parts, steps and commands; its icon alone where there is little room. */
export function FindButton() {
  const showPalette = useStudio((studio) => studio.showPalette);
  return (
    <Button
      aria-label={LABEL}
      aria-keyshortcuts="Control+K"
      onClick={() => {
        showPalette(true);
      }}
      className="max-lg:size-8 max-lg:p-0"
    >
      <Search size={14} aria-hidden />
      <span className="font-normal text-ink-3 max-lg:hidden">{LABEL}</span>
      <kbd className="font-mono text-xs font-normal text-ink-3 max-lg:hidden">Ctrl K</kbd>
    </Button>
  );
}

/** The same for fingertips. */
export function FindButtonOfPhone() {
  const showPalette = useStudio((studio) => studio.showPalette);
  return (
    <Button
      variant="ghost"
      aria-label={LABEL}
      className="size-11 p-0"
      onClick={() => {
        showPalette(true);
      }}
    >
      <Search size={18} aria-hidden />
    </Button>
  );
}
