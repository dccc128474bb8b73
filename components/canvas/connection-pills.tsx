import { EdgeLabelRenderer } from "@xyflow/react";
import { memo } from "react";
import { ConnectionPill } from "@/components/canvas/connection-pill";
import type { FlowEdge } from "@/lib/flow/flow-types";

function ConnectionPillsView({ edges }: { edges: readonly FlowEdge[] }) {
  return (
    <EdgeLabelRenderer>
      {edges.map(
        ({ id, data, selected = false }) =>
          data && <ConnectionPill key={id} id={id} data={data} selected={selected} />,
      )}
    </EdgeLabelRenderer>
  );
}

/** The pills of all lines, through one door into React Flow's layer of labels: a door for each would look for it on every move. */
export const ConnectionPills = memo(ConnectionPillsView);
