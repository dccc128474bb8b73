import { NodeResizer, type NodeProps, type OnResizeEnd } from "@xyflow/react";
import { memo } from "react";
import { CardMark } from "@/components/canvas/card-mark";
import { FarFrame } from "@/components/canvas/far-frame";
import { ConnectHandles } from "@/components/canvas/connect-handles";
import { Icon } from "@/components/ui/icon";
import type { StudioState } from "@/lib/client/studio-state";
import { useStudio, useStudioStore } from "@/lib/client/use-studio";
import type { ComponentId } from "@/lib/domain/board/ids";
import type { ContainerNode } from "@/lib/flow/flow-types";
import { alikeIn } from "@/lib/shared/alike-in";
import { cn } from "@/lib/shared/class-names";

const selectEdit = (state: StudioState) => state.edit;
const selectReadOnly = (state: StudioState) => state.readOnly;

type Shown = Pick<NodeProps<ContainerNode>, "id" | "data" | "selected" | "isConnectable" | "parentId">;

function ContainerFrameView({ id, data, selected, isConnectable, parentId }: Shown) {
  const edit = useStudio(selectEdit);
  const readOnly = useStudio(selectReadOnly);
  const store = useStudioStore();
  const resize: OnResizeEnd = (_event, { x, y, width, height }) => {
    const frame =
      parentId === undefined ? undefined : store.getState().board.components[parentId as ComponentId];
    const position = {
      x: Math.round(x + (frame?.position.x ?? 0)),
      y: Math.round(y + (frame?.position.y ?? 0)),
    };
    edit({
      type: "resize-component",
      id,
      size: { width: Math.round(width), height: Math.round(height) },
      position,
    });
  };
  return (
    <FarFrame
      id={id}
      style={{
        borderColor: "color-mix(in oklch, var(--hue-container) 40%, transparent)",
        backgroundColor: "color-mix(in oklch, var(--hue-container) 6%, transparent)",
      }}
      className={cn(
        "group/card pointer-events-none relative h-full w-full rounded-xl border in-[.would-change]:dashed",
        data.ghost !== null && "dashed",
        data.ghost === "removed" && "opacity-45",
        data.evidence && "pointed-at",
        selected && "outline-2 outline-offset-1 outline-accent",
      )}
    >
      <span className="container-grip pointer-events-auto flex h-8 cursor-grab items-center gap-1.5 rounded-t-xl px-3 text-xs font-medium text-ink-2 active:cursor-grabbing group-data-far/card:text-xl">
        <Icon name={data.icon} size={14} />
        <span className="truncate">{data.name}</span>
        {data.copies !== "" && <span className="font-normal text-ink-3">{data.copies}</span>}
      </span>
      {data.mark !== null && <CardMark mark={data.mark} />}
      <NodeResizer
        isVisible={selected && !readOnly}
        onResizeEnd={resize}
        minWidth={216}
        minHeight={120}
        lineClassName="!border-transparent pointer-events-auto"
        handleClassName="!size-3 pointer-coarse:!size-6 !rounded-sm !border-accent !bg-panel pointer-events-auto"
      />
      <ConnectHandles id={id} shown={selected} connectable={isConnectable} />
    </FarFrame>
  );
}

/** A labelled frame that holds components. Only its title bar and its corners take the pointer; what lies inside stays free. */
export const ContainerFrame = memo(
  ContainerFrameView,
  alikeIn<Shown>({ id: true, data: true, selected: true, isConnectable: true, parentId: true }),
);
