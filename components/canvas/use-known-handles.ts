import { useStoreApi } from "@xyflow/react";
import { useState } from "react";

type View = ReturnType<typeof useStoreApi>;

/** Has React Flow measure only those nodes that do not say how large they are and where their handles are. */
function measureUnknown(view: View): void {
  const { updateNodeInternals } = view.getState();
  view.setState({
    updateNodeInternals: (updates) => {
      const { nodeLookup } = view.getState();
      const unknown = [...updates].filter(([id]) => nodeLookup.get(id)?.handles === undefined);
      if (unknown.length > 0) updateNodeInternals(new Map(unknown));
    },
  });
}

/**
 * Keeps the handles that nodes bring along. React Flow takes them for a stand-in: it measures each card as soon as it is on
 * the page, and a handle that is not drawn just then would be none. It takes the way to measure along when it first draws
 * a node, so the way is changed before that.
 */
export function useKnownHandles(): void {
  const view = useStoreApi();
  useState(() => {
    measureUnknown(view);
  });
}
