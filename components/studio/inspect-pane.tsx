import { DataModelFields } from "@/components/canvas/data-model-fields";
import { InspectorTab } from "@/components/inspector/inspector-tab";
import { CapacityWorking } from "@/components/load/capacity-working";
import type { DataModel } from "@/lib/domain/board/card-schema";
import type { ResourceUse } from "@/lib/domain/load/load-report";

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

/** The Inspect tab: what is chosen, with the working of its load and the fields of its data. */
export function InspectPane() {
  return <InspectorTab capacity={capacity} dataModel={dataModel} />;
}
