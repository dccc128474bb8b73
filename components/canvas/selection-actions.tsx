import { NodeToolbar, Position, useStore, type ReactFlowState } from "@xyflow/react";
import { memo, useCallback } from "react";
import { oneChosen } from "@/components/canvas/one-chosen";
import { PartActions } from "@/components/canvas/part-actions";
import type { Shortcuts } from "@/lib/client/shortcuts";
import { useStudio } from "@/lib/client/use-studio";
import { toolbarAlign, type ToolbarAlign } from "@/lib/flow/toolbar-align";

/** About what the toolbar takes above a card, with its distance. */
const ROOM_ABOVE = 64;

/** About what it takes across, with a little room on either side. */
const ROOM_ACROSS = 156;

/** Whether a node stands so far up that nothing would be in sight above it. */
function isAtTop({ nodeLookup, transform }: ReactFlowState, id: string | undefined): boolean {
  const node = id === undefined ? undefined : nodeLookup.get(id);
  const [, y, zoom] = transform;
  return node !== undefined && node.internals.positionAbsolute.y * zoom + y < ROOM_ABOVE;
}

function alignOf({ nodeLookup, transform, width }: ReactFlowState, id: string | undefined): ToolbarAlign {
  const node = id === undefined ? undefined : nodeLookup.get(id);
  if (node === undefined) return "center";
  const [x, , zoom] = transform;
  const from = node.internals.positionAbsolute.x * zoom + x;
  const card = { from, to: from + (node.measured.width ?? 0) * zoom };
  return toolbarAlign(card, { from: 0, to: width }, ROOM_ACROSS);
}

function SelectionActionsView({ shortcuts }: { shortcuts: Shortcuts }) {
  const component = useStudio(oneChosen);
  const id = component?.id;
  const isUnder = useStore(useCallback((state: ReactFlowState) => isAtTop(state, id), [id]));
  const align = useStore(useCallback((state: ReactFlowState) => alignOf(state, id), [id]));
  if (component === undefined) return null;
  return (
    <NodeToolbar
      nodeId={component.id}
      position={isUnder ? Position.Bottom : Position.Top}
      align={align}
      offset={18}
      isVisible
      className="nokey max-md:hidden"
    >
      <div
        role="toolbar"
        aria-label={component.name}
        className="flex rounded-[10px] border border-line bg-panel p-0.5 shadow-card"
      >
        <PartActions component={component} shortcuts={shortcuts} />
      </div>
    </NodeToolbar>
  );
}

/** The actions of the one chosen component, beside its card and never inside it; on a small screen a bar has them. */
export const SelectionActions = memo(SelectionActionsView);
