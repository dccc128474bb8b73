import { memo } from "react";
import { ConnectionPill } from "@/components/canvas/connection-pill";
import { FlowLayer } from "@/components/canvas/flow-layer";
import type { FlowEdge } from "@/lib/flow/flow-types";

function ConnectionPillsView({ edges }: { edges: readonly FlowEdge[] }) {
  return (
    <FlowLayer layer="pills">
      {edges.map(
        ({ id, data, selected = false }) =>
          data && <ConnectionPill key={id} id={id} data={data} selected={selected} />,
      )}
    </FlowLayer>
  );
}

/** The pills of all lines. */
export const ConnectionPills = memo(ConnectionPillsView);
