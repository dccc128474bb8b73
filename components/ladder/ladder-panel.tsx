import { useMemo, useState, type ReactNode } from "react";
import { chapterGroups } from "@/components/ladder/chapters";
import { ChapterSection } from "@/components/ladder/chapter-section";
import { StageHeader } from "@/components/ladder/stage-header";
import { useStudio } from "@/lib/client/use-studio";
import type { Chapter } from "@/lib/domain/knowledge/step-schema";

/** The walk: where it stands, what the load asks for, and why. `children` stand above its steps. */
export function LadderPanel({ children }: { children?: ReactNode }) {
  const steps = useStudio((studio) => studio.knowledge.steps);
  const progress = useStudio((studio) => studio.analysis.progress);
  const groups = useMemo(() => chapterGroups(steps, progress), [steps, progress]);
  /** Chapters folded or opened by hand; the others follow the present one. */
  const [byHand, setByHand] = useState<Partial<Record<Chapter, boolean>>>({});

  return (
    <nav aria-label="The ladder" className="flex h-full min-h-0 flex-col bg-panel">
      <StageHeader />
      <div className="min-h-0 flex-1 overflow-y-auto p-2">
        {children}
        {groups.map((group) => {
          const open = byHand[group.chapter] ?? group.present;
          return (
            <ChapterSection
              key={group.chapter}
              group={group}
              open={open}
              onToggle={() => {
                setByHand((before) => ({ ...before, [group.chapter]: !open }));
              }}
            />
          );
        })}
      </div>
    </nav>
  );
}
