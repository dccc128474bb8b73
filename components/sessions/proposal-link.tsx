import { PencilRuler } from "lucide-react";
import { Button } from "@/components/ui/button";
import { useStudio } from "@/lib/client/use-studio";

/** From the design of the session to a first drawing of it. */
export function ProposalLink() {
  const showOverlayView = useStudio((studio) => studio.showOverlayView);
  return (
    <section
      aria-label="Propose a session"
      className="grid justify-items-start gap-2 rounded-card border border-dashed border-line-strong px-3 py-2.5"
    >
      <p className="text-ink-2">
        A session can be drawn by hand, or proposed for this board: you see what would change before anything
        does.
      </p>
      <Button
        className="max-md:min-h-11"
        onClick={() => {
          showOverlayView("proposal");
        }}
      >
        <PencilRuler size={14} aria-hidden />
        Propose a session
      </Button>
    </section>
  );
}
