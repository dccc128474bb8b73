import type { NodeProps } from "@xyflow/react";
import { memo } from "react";
import { CardMark } from "@/components/canvas/card-mark";
import { categoryHue } from "@/components/canvas/category-hue";
import { ConnectHandles } from "@/components/canvas/connect-handles";
import { DeliveryRoleMark } from "@/components/canvas/delivery-role-mark";
import { FarFrame } from "@/components/canvas/far-frame";
import { LoadBar } from "@/components/canvas/load-bar";
import { Icon } from "@/components/ui/icon";
import type { LoadTone } from "@/lib/domain/load/load-tone";
import type { ComponentData, ComponentNode } from "@/lib/flow/flow-types";
import { alikeIn } from "@/lib/shared/alike-in";
import { cn } from "@/lib/shared/class-names";

const FAR_TINTS: Readonly<Record<LoadTone, string>> = {
  ok: "",
  warn: "data-far:border-warn data-far:bg-warn-bg",
  hot: "data-far:border-hot data-far:bg-hot-bg",
};

function frameClasses(data: ComponentData, selected: boolean): string {
  return cn(
    "group/card relative grid h-full w-full grid-cols-[30px_1fr] items-start gap-x-2.5 rounded-card border border-line-strong bg-panel pt-2.5 pr-2.5 pl-3 shadow-card transition-opacity duration-150",
    "data-far:grid-cols-[40px_1fr] data-far:items-center data-far:p-2",
    FAR_TINTS[data.tone],
    data.ghost === "added" && "dashed border-accent bg-accent-bg",
    "in-[.would-change]:dashed in-[.would-change]:border-accent",
    data.ghost === "removed" && "dashed opacity-45",
    data.dimmed && data.ghost === null && !selected && !data.evidence && "opacity-40",
    data.connecting === "to" && "border-accent/60",
    data.evidence && "pointed-at border-accent",
    (selected || data.connecting === "from") && "outline-2 outline-offset-2 outline-accent",
  );
}

type Shown = Pick<NodeProps<ComponentNode>, "id" | "data" | "selected" | "isConnectable">;

function ComponentCardView({ id, data, selected, isConnectable }: Shown) {
  return (
    <FarFrame id={id} className={frameClasses(data, selected)}>
      <span
        style={categoryHue(data.category)}
        className="tinted grid size-[30px] place-items-center rounded-[7px] group-data-far/card:size-10"
      >
        <Icon name={data.icon} size={17} className="group-data-far/card:size-7" />
      </span>
      <span className="min-w-0">
        <span className="block truncate text-[13.5px] leading-[1.25] font-[580] group-data-far/card:line-clamp-2 group-data-far/card:text-[22px] group-data-far/card:leading-6 group-data-far/card:whitespace-normal">
          {data.name}
        </span>
        <span className="block truncate text-xs leading-[1.35] text-ink-3 group-data-far/card:hidden">
          {data.detail}
        </span>
      </span>
      <LoadBar data={data} />
      {data.mark !== null && <CardMark mark={data.mark} />}
      {data.hops !== "" && (
        <span className="absolute -top-2.5 -left-2.5 grid h-5 min-w-5 place-items-center rounded-full bg-accent px-1 font-mono text-xs text-panel">
          {data.hops}
        </span>
      )}
      {data.role !== null && <DeliveryRoleMark role={data.role} />}
      {data.wouldBe !== "" && (
        <span className="absolute -bottom-2.5 left-2.5 rounded-full border border-dashed border-accent bg-panel px-1.5 text-xs leading-4 font-medium text-accent">
          {data.wouldBe}
        </span>
      )}
      <ConnectHandles id={id} shown={selected || data.connecting === "from"} connectable={isConnectable} />
    </FarFrame>
  );
}

/**
 * A component on the canvas, 184 × 72. Holds nothing to focus: its actions are in a toolbar beside it. Of all that React
 * Flow hands it, its place with every move among them, it is drawn anew for what it shows alone.
 */
export const ComponentCard = memo(
  ComponentCardView,
  alikeIn<Shown>({ id: true, data: true, selected: true, isConnectable: true }),
);
