import { useStore } from "@xyflow/react";
import { ListTree, Map as MapIcon, Maximize, Minus, Plus, Redo2, Wand } from "lucide-react";
import { BarButton } from "@/components/ui/bar-button";
import type { CommandId } from "@/lib/client/commands/command";
import type { Shortcuts } from "@/lib/client/shortcuts";
import { useStudio } from "@/lib/client/use-studio";
import type { StudioState } from "@/lib/client/studio-state";

const selectReadOnly = (state: StudioState) => state.readOnly;
const selectCanRedo = (state: StudioState) => state.canRedo;
const selectRedo = (state: StudioState) => state.redo;

type Props = { mapShown: boolean; shortcuts: Shortcuts };

/** Zoom, fit, map and order, at the upper right of the canvas; on a small screen redo too, for which its top bar has no room. */
export function ZoomControls({ mapShown, shortcuts }: Props) {
  const percent = useStore((state) => Math.round(state.transform[2] * 100));
  const readOnly = useStudio(selectReadOnly);
  const canRedo = useStudio(selectCanRedo);
  const redo = useStudio(selectRedo);
  const run = (id: CommandId) => () => {
    shortcuts.run(id);
  };
  return (
    <div
      role="toolbar"
      aria-label="View"
      className="nokey absolute top-3 right-3 max-md:top-6 z-10 flex items-center rounded-[10px] border border-line bg-panel p-1 shadow-card"
    >
      {readOnly ? null : (
        <span className="flex md:hidden">
          <BarButton
            label="Redo"
            keys="Ctrl Shift Z"
            icon={Redo2}
            side="bottom"
            isDisabled={!canRedo}
            onClick={redo}
          />
        </span>
      )}
      <BarButton
        side="bottom"
        label="Show as an outline"
        keys="O"
        icon={ListTree}
        onClick={run("switch-view")}
      />
      <span aria-hidden className="mx-0.5 h-5 w-px bg-line" />
      <BarButton side="bottom" label="Zoom out" keys="−" icon={Minus} onClick={run("zoom-out")} />
      <button
        type="button"
        aria-label={`Zoom ${String(percent)} %, back to 100 %`}
        onClick={run("zoom-full")}
        className="h-8 min-w-12 rounded-[7px] px-1 text-center text-xs text-ink-2 tabular-nums hover:bg-ink/6 pointer-coarse:h-11"
      >
        {percent}&nbsp;%
      </button>
      <BarButton side="bottom" label="Zoom in" keys="+" icon={Plus} onClick={run("zoom-in")} />
      <BarButton side="bottom" label="Fit the whole board" keys="F" icon={Maximize} onClick={run("fit")} />
      <span className="contents max-md:hidden">
        <BarButton
          side="bottom"
          label="Map"
          keys="M"
          icon={MapIcon}
          isPressed={mapShown}
          onClick={run("toggle-map")}
        />
      </span>
      {!readOnly && (
        <BarButton side="bottom" label="Tidy up" keys="Shift T" icon={Wand} onClick={run("tidy-up")} />
      )}
    </div>
  );
}
