import { LoaderCircle, Square } from "lucide-react";
import { TOUCH } from "@/components/lab/screen/items";
import { Button } from "@/components/ui/button";
import type { Screen, ScreenState } from "@/lib/client/lab/screen";

function workWords({ view, line }: ScreenState): string {
  if (view.openApprovalId !== null) return "Waiting for your answer";
  if (!line.resumes || line.state === "live") return "Working";
  return "Working, as far as is known here";
}

/** What is under way, and Stop for it. */
export function WorkBar({ screen, state }: { screen: Screen; state: ScreenState }) {
  const { activeRunId, openApprovalId } = state.view;
  if (activeRunId === null && openApprovalId === null) return null;
  return (
    <div className="flex shrink-0 items-center gap-2 border-t border-line px-3 py-1.5 text-xs text-ink-3">
      {openApprovalId === null ? (
        <LoaderCircle size={13} aria-hidden className="shrink-0 motion-safe:animate-spin" />
      ) : null}
      <span>{workWords(state)}</span>
      {activeRunId === null ? null : (
        <Button size="sm" className={`ml-auto ${TOUCH}`} onClick={() => void screen.perform({ do: "stop" })}>
          <Square size={11} aria-hidden />
          Stop
        </Button>
      )}
    </div>
  );
}
