import { useStoreApi } from "@xyflow/react";
import { useEffect } from "react";
import { useStudio } from "@/lib/client/use-studio";
import type { StudioState } from "@/lib/client/studio-state";

const selectMany = (state: StudioState) => state.choosingMany;

/** While several are being chosen, a tap is to React Flow what a click with Shift is. Its store is outside React: hence an effect. */
export function KeepMany() {
  const flow = useStoreApi();
  const many = useStudio(selectMany);
  useEffect(() => {
    flow.setState({ multiSelectionActive: many });
  }, [flow, many]);
  return null;
}
