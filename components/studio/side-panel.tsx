import { useMemo } from "react";
import { CoachPane, DecisionTab, InspectPane } from "@/components/studio/later-parts";
import { isPanelTab, PANEL_TABS } from "@/components/studio/panel-tabs";
import { StepPane } from "@/components/studio/step-pane";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import { useStudio } from "@/lib/client/use-studio";
import { findingsThatMatter } from "@/lib/domain/coaching/findings-that-matter";

const paneClass = "min-h-0 flex-1 overflow-hidden data-[state=inactive]:hidden";

/** How many findings the coach has that matter now. */
function useCoachCount(): number {
  const findings = useStudio((studio) => studio.analysis.findings);
  const progress = useStudio((studio) => studio.analysis.progress);
  return useMemo(() => findingsThatMatter(findings, progress).shown.length, [findings, progress]);
}

/** One panel, four tabs: the step, its decision, the coach, and what is chosen on the canvas. */
export function SidePanel() {
  const tab = useStudio((studio) => studio.tab);
  const showTab = useStudio((studio) => studio.showTab);
  const count = useCoachCount();
  return (
    <Tabs
      value={tab}
      onValueChange={(next) => {
        if (isPanelTab(next)) showTab(next);
      }}
      className="flex h-full min-h-0 flex-col bg-panel"
    >
      <TabsList aria-label="Panel" className="shrink-0 max-md:pr-11">
        {PANEL_TABS.map(({ tab: value, word }) => (
          <TabsTrigger key={value} value={value} className="max-md:min-h-11 max-md:flex-1">
            {word}
            {value === "coach" && count > 0 && <span className="font-mono text-ink-3">{count}</span>}
          </TabsTrigger>
        ))}
      </TabsList>
      <TabsContent value="step" className={paneClass}>
        <StepPane />
      </TabsContent>
      <TabsContent value="decision" className={paneClass}>
        <DecisionTab />
      </TabsContent>
      <TabsContent value="coach" className={paneClass}>
        <CoachPane />
      </TabsContent>
      <TabsContent value="inspect" className={`${paneClass} overflow-y-auto`}>
        <InspectPane />
      </TabsContent>
    </Tabs>
  );
}
