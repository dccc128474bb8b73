import type { ReactNode } from "react";
import { phaseDays } from "@/components/sessions/phase-days";
import { useStudio } from "@/lib/client/use-studio";
import { cn } from "@/lib/shared/class-names";

/** Where the second walk stands: its phase of three, and its notes. `owed` is the queue of owed notes, the same as the ladder's. */
export function WalkHeader({ owed }: { owed: ReactNode }) {
  const about = useStudio((studio) => studio.knowledge.overlay.about);
  const { standing, phase, notes } = useStudio((studio) => studio.analysis.overlay.progress);
  const at = about.phases.findIndex((one) => one.id === phase);
  const now = about.phases[at];
  const reached = standing === "finished" ? about.phases.length : at;
  return (
    <header className="grid gap-2 border-b border-line px-4 pt-3.5 pb-3">
      <div>
        <p className="text-xs text-ink-3">{about.title}</p>
        <h2 className="text-base leading-snug font-semibold tracking-tight">
          {standing === "finished"
            ? "Finished: every test of the scope has passed"
            : now
              ? `Phase ${String(at + 1)} of 3 · ${now.title}`
              : "Not taken up yet"}
        </h2>
      </div>
      <div aria-hidden className="flex gap-1 py-1">
        {about.phases.map((one, place) => (
          <span
            key={one.id}
            className={cn(
              "h-1 flex-1 rounded-full",
              place < reached ? "bg-ok" : place === at ? "bg-accent" : "bg-line",
            )}
          />
        ))}
      </div>
      <p className="text-xs text-ink-3">
        {now ? `${phaseDays(now)}. ${now.says} ` : null}
        {`${String(notes.accepted)} of ${String(notes.asked)} notes accepted.`}
      </p>
      {owed}
    </header>
  );
}
