import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";

type DecisionFooterProps = { sound: boolean; onAccept: () => void; onLater: () => void };

export function DecisionFooter({ sound, onAccept, onLater }: DecisionFooterProps) {
  return (
    <footer className="flex shrink-0 items-center gap-1.5 border-t border-line bg-panel px-4 py-2.5">
      <span className="flex-1 text-xs whitespace-nowrap text-ink-3">Owed until accepted</span>
      <Button variant="ghost" onClick={onLater}>
        Later <Kbd className="max-md:hidden">L</Kbd>
      </Button>
      <Button
        variant={sound ? "primary" : "secondary"}
        onClick={onAccept}
        aria-keyshortcuts="Control+Enter"
        title="Ctrl Enter"
      >
        Accept decision
      </Button>
    </footer>
  );
}
