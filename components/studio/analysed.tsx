import type { ReactNode } from "react";
import type { StudioState } from "@/lib/client/studio-state";
import { useStudio } from "@/lib/client/use-studio";
import { NOT_ANALYSED } from "@/lib/domain/ladder/not-analysed";

const selectIsAnalysed = (state: StudioState) => state.analysis !== NOT_ANALYSED;

/** What the coach has to say: shown once there is a coach, who comes a moment after the board. */
export function Analysed({ children, meanwhile = null }: { children: ReactNode; meanwhile?: ReactNode }) {
  return useStudio(selectIsAnalysed) ? children : meanwhile;
}
