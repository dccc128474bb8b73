import type { NodeProps } from "@xyflow/react";
import { GripHorizontal } from "lucide-react";
import { memo } from "react";
import { DataModelFields } from "@/components/canvas/data-model-fields";
import type { DataModelNode } from "@/lib/flow/flow-types";
import { alikeIn } from "@/lib/shared/alike-in";
import { cn } from "@/lib/shared/class-names";

type Shown = Pick<NodeProps<DataModelNode>, "data" | "selected">;

function DataModelCardView({ data, selected }: Shown) {
  return (
    <div
      className={cn(
        "w-72 rounded-card border border-line-strong bg-panel text-xs shadow-card",
        selected && "outline-2 outline-offset-2 outline-accent",
      )}
    >
      <span className="card-grip flex h-5 cursor-grab items-center justify-center text-ink-3 active:cursor-grabbing">
        <GripHorizontal size={14} aria-hidden />
      </span>
      <DataModelFields model={data.dataModel} />
    </div>
  );
}

/** Entities with their keys and fields, and the queries that matter: what a store is chosen by. Edited in place. */
export const DataModelCard = memo(DataModelCardView, alikeIn<Shown>({ data: true, selected: true }));
