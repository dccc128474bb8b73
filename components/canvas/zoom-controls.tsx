import { useReactFlow, useStore } from "@xyflow/react";
import { Map as MapIcon, Maximize, Minus, Plus, Redo2 } from "lucide-react";
import { fitInSight } from "@/components/canvas/fit-options";
import { travelMs } from "@/components/canvas/travel-ms";
import { Tooltip } from "@/components/ui/tooltip";
import { useStudio } from "@/lib/client/use-studio";
import type { StudioState } from "@/lib/client/studio-state";

const selectCanRedo = (state: StudioState) => state.canRedo;
const selectRedo = (state: StudioState) => state.redo;
const buttonClass =
  "grid size-8 place-items-center rounded-[7px] text-ink-2 hover:bg-ink/6 hover:text-ink disabled:opacity-40";

/** Zoom, fit and the map, at the upper right of the canvas; on a small screen redo too, for which its top bar has no room. */
export function ZoomControls({ mapShown, onToggleMap }: { mapShown: boolean; onToggleMap: () => void }) {
  const flow = useReactFlow();
  const percent = useStore((state) => Math.round(state.transform[2] * 100));
  const canRedo = useStudio(selectCanRedo);
  const redo = useStudio(selectRedo);
  return (
    <div
      role="toolbar"
      aria-label="View"
      className="nokey absolute top-3 right-3 z-10 flex items-center rounded-[10px] border border-line bg-panel p-1 shadow-card"
    >
      <span className="flex md:hidden">
        <button type="button" aria-label="Redo" disabled={!canRedo} onClick={redo} className={buttonClass}>
          <Redo2 size={16} aria-hidden />
        </button>
      </span>
      <Tooltip content="Zoom out  −" side="bottom">
        <button
          type="button"
          aria-label="Zoom out"
          onClick={() => void flow.zoomOut({ duration: travelMs(150) })}
          className={buttonClass}
        >
          <Minus size={15} aria-hidden />
        </button>
      </Tooltip>
      <button
        type="button"
        aria-label={`Zoom ${String(percent)} %, back to 100 %`}
        onClick={() => void flow.zoomTo(1, { duration: travelMs(150) })}
        className="h-8 min-w-12 rounded-[7px] px-1 text-center text-xs text-ink-2 tabular-nums hover:bg-ink/6"
      >
        {percent}&nbsp;%
      </button>
      <Tooltip content="Zoom in  +" side="bottom">
        <button
          type="button"
          aria-label="Zoom in"
          onClick={() => void flow.zoomIn({ duration: travelMs(150) })}
          className={buttonClass}
        >
          <Plus size={15} aria-hidden />
        </button>
      </Tooltip>
      <Tooltip content="Fit everything  F" side="bottom">
        <button
          type="button"
          aria-label="Fit the whole board"
          onClick={() => void flow.fitView({ duration: travelMs(200), ...fitInSight() })}
          className={buttonClass}
        >
          <Maximize size={15} aria-hidden />
        </button>
      </Tooltip>
      <Tooltip content="Map" side="bottom">
        <button
          type="button"
          aria-label="Map"
          aria-pressed={mapShown}
          onClick={onToggleMap}
          className={`${buttonClass} max-md:hidden aria-pressed:bg-accent-bg aria-pressed:text-accent`}
        >
          <MapIcon size={15} aria-hidden />
        </button>
      </Tooltip>
    </div>
  );
}
