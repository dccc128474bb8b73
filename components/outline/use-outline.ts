import { useMemo, useState } from "react";
import { NOTHING } from "@/lib/client/choose";
import { createOutline } from "@/lib/client/outline/create-outline";
import type { OutlineItem } from "@/lib/client/outline/outline-item";
import { isDeliveryShown } from "@/lib/client/shown-walk";
import { useStudio } from "@/lib/client/use-studio";
import type { StudioState } from "@/lib/client/studio-state";
import { createToFlow } from "@/lib/flow/to-flow";

const selectBoard = (state: StudioState) => state.board;
const selectKnowledge = (state: StudioState) => state.knowledge;
const selectAnalysis = (state: StudioState) => state.analysis;
const selectGhost = (state: StudioState) => state.ghost;

/** The board as a tree, with a preview laid over it: of what the canvas would draw, in words. */
export function useOutline(): readonly OutlineItem[] {
  const board = useStudio(selectBoard);
  const knowledge = useStudio(selectKnowledge);
  const analysis = useStudio(selectAnalysis);
  const ghost = useStudio(selectGhost);
  const delivery = useStudio(isDeliveryShown);
  const [toFlow] = useState(createToFlow);
  const [toOutline] = useState(createOutline);
  return useMemo(() => {
    const shown = { board, catalogue: knowledge, analysis, ghost, delivery };
    const flow = toFlow({ ...shown, selection: NOTHING, evidence: null, trace: null, connectingFrom: null });
    return toOutline({ board, knowledge, analysis, ghost, flow });
  }, [toFlow, toOutline, board, knowledge, analysis, ghost, delivery]);
}
