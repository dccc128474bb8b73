import { useMemo } from "react";
import { DataModelFields } from "@/components/canvas/data-model-fields";
import { CoachTab } from "@/components/coach/coach-tab";
import { DecisionTab } from "@/components/decision/decision-tab";
import { InspectorTab } from "@/components/inspector/inspector-tab";
import { CapacityWorking } from "@/components/load/capacity-working";
import { CoachOffer } from "@/components/sessions/coach-offer";
import { isPanelTab, PANEL_TABS } from "@/components/studio/panel-tabs";
import { StepPane } from "@/components/studio/step-pane";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import { useStudio } from "@/lib/client/use-studio";
import type { DataModel } from "@/lib/domain/board/card-schema";
import { findingsThatMatter } from "@/lib/domain/coaching/findings-that-matter";
import type { ResourceUse } from "@/lib/domain/load/load-report";

const paneClass = "min-h-0 flex-1 overflow-hidden data-[state=inactive]:hidden";

function capacity(component: string, name: string, use: ResourceUse) {
  return (
    <CapacityWorking
      key={`${component}/${use.resource}/${String(use.working.perInstance)}`}
      component={component}
      name={name}
      use={use}
    />
  );
}

function dataModel(model: DataModel) {
  return <DataModelFields model={model} />;
}

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
        <CoachTab offer={<CoachOffer />} />
      </TabsContent>
      <TabsContent value="inspect" className={`${paneClass} overflow-y-auto`}>
        <InspectorTab capacity={capacity} dataModel={dataModel} />
      </TabsContent>
    </Tabs>
  );
}
