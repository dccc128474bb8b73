import { useState, type ReactNode } from "react";
import { OverlayOffer } from "@/components/sessions/overlay-offer";
import { PhaseSection } from "@/components/sessions/phase-section";
import { ViewLinks } from "@/components/sessions/view-links";
import { WalkHeader } from "@/components/sessions/walk-header";
import { Button } from "@/components/ui/button";
import { useStudio } from "@/lib/client/use-studio";
import type { Phase } from "@/lib/domain/knowledge/overlay-ids";

/** Said to whoever walks the overlay on a board that does not need it. */
function SmallSystem() {
  const decline = useStudio((studio) => studio.declineOverlay);
  const readOnly = useStudio((studio) => studio.readOnly);
  return (
    <section
      aria-label="Is a session needed?"
      className="m-2.5 grid gap-1.5 rounded-card bg-canvas px-3 py-2.5"
    >
      <p>Single turns on one screen: nothing is here to come back to. Plain streaming is enough.</p>
      {readOnly ? null : (
        <Button size="sm" className="justify-self-start max-md:min-h-11" onClick={decline}>
          Not needed, because …
        </Button>
      )}
    </section>
  );
}

/** The second walk: its three phases, its ten steps, and what it has made of this board. */
export function WalkPanel({ owed }: { owed: ReactNode }) {
  const phases = useStudio((studio) => studio.knowledge.overlay.about.phases);
  const standing = useStudio((studio) => studio.analysis.overlay.progress.standing);
  const small = useStudio((studio) => studio.analysis.overlay.small);
  const edit = useStudio((studio) => studio.edit);
  const readOnly = useStudio((studio) => studio.readOnly);
  const phase = useStudio((studio) => studio.analysis.overlay.progress.phase);
  const openStep = useStudio((studio) => studio.openOverlayStep);
  const steps = useStudio((studio) => studio.knowledge.overlay.steps);
  /** Phases folded or opened by hand; of the others those are open that are worked on or looked at. */
  const [byHand, setByHand] = useState<Partial<Record<Phase, boolean>>>({});
  const lookedAt = steps.find((step) => step.id === openStep)?.phase;
  const present = new Set<Phase>([phase ?? lookedAt ?? "audit", ...(lookedAt ? [lookedAt] : [])]);
  const isWalked = standing === "adopted" || standing === "finished";
  return (
    <nav aria-label="Durable sessions" className="flex h-full min-h-0 flex-col bg-panel">
      <div className="min-h-0 flex-1 overflow-y-auto">
        <WalkHeader owed={owed} />
        {standing === "offered" ? (
          <div className="p-2.5">
            <OverlayOffer />
          </div>
        ) : null}
        {isWalked && small ? <SmallSystem /> : null}
        <div className="p-2">
          {phases.map((one) => {
            const open = byHand[one.id] ?? present.has(one.id);
            return (
              <PhaseSection
                key={one.id}
                phase={one}
                open={open}
                onToggle={() => {
                  setByHand((before) => ({ ...before, [one.id]: !open }));
                }}
              />
            );
          })}
        </div>
        <ViewLinks />
        {isWalked && !readOnly ? (
          <p className="border-t border-line px-2 py-2">
            <Button
              size="sm"
              variant="ghost"
              className="max-md:min-h-11"
              onClick={() => {
                edit({ type: "leave-overlay" });
              }}
            >
              Lay the overlay aside
            </Button>
            <span className="block px-2 text-xs text-ink-3">What was written and recorded stays.</span>
          </p>
        ) : null}
      </div>
    </nav>
  );
}
