import { useCallback, useMemo, useRef, useState } from "react";
import type { CanvasProps } from "@/components/canvas/canvas";
import { BoardBars } from "@/components/canvas/board-bars";
import { BoardFlow } from "@/components/canvas/board-flow";
import { CanvasFrame } from "@/components/canvas/canvas-frame";
import { DropMenu } from "@/components/canvas/drop-menu";
import { EmptyHint } from "@/components/canvas/empty-hint";
import { KeepMany } from "@/components/canvas/keep-many";
import { ConnectPanel } from "@/components/canvas/later-lists";
import { PaletteRail } from "@/components/canvas/palette-rail";
import { QuickAdd } from "@/components/canvas/quick-add";
import { useAskedFocus } from "@/components/canvas/use-asked-focus";
import { useCanvasActions } from "@/components/canvas/use-canvas-actions";
import type { Dropped } from "@/components/canvas/connect-handlers";
import { useCanvasKeys } from "@/components/canvas/use-canvas-keys";
import { useClipboard } from "@/components/canvas/use-clipboard";
import { WirePopover } from "@/components/canvas/wire-popover";
import { ZoomControls } from "@/components/canvas/zoom-controls";
import { useStudio } from "@/lib/client/use-studio";
import type { StudioState } from "@/lib/client/studio-state";

const selectReadOnly = (state: StudioState) => state.readOnly;
const selectConnecting = (state: StudioState) => state.connectingFrom !== null;

/** The canvas: the board as React Flow draws it, with its keys, bars and menus around it. */
export function CanvasView({ wireFields, shortcuts, isCovered = false }: CanvasProps) {
  const frame = useRef<HTMLDivElement>(null);
  const readOnly = useStudio(selectReadOnly);
  const isConnecting = useStudio(selectConnecting);
  const [wire, setWire] = useState<string | null>(null);
  const [dropped, setDropped] = useState<Dropped | null>(null);
  const [mapShown, setMapShown] = useState(false);
  const actions = useCanvasActions();
  const opens = useMemo(() => ({ wire: setWire, dropMenu: setDropped }), []);
  const toggleMap = useCallback(() => {
    setMapShown((shown) => !shown);
  }, []);
  useCanvasKeys(frame, shortcuts, toggleMap);
  useClipboard(frame, shortcuts, actions.toWorld);
  useAskedFocus(frame);
  const closeWire = () => {
    setWire(null);
  };
  return (
    <CanvasFrame frame={frame}>
      <BoardFlow actions={actions} opens={opens} shortcuts={shortcuts} mapShown={mapShown} />
      <KeepMany />
      <EmptyHint />
      <ZoomControls mapShown={mapShown} shortcuts={shortcuts} />
      <div className="contents" inert={isCovered}>
        <BoardBars shortcuts={shortcuts} />
        {!readOnly && <PaletteRail actions={actions} />}
      </div>
      {isConnecting && (
        <ConnectPanel
          onChoose={(from, to) => {
            setWire(actions.connect(from, to));
          }}
        />
      )}
      <QuickAdd actions={actions} />
      <DropMenu
        dropped={dropped}
        actions={actions}
        onClose={() => {
          setDropped(null);
        }}
        onWire={setWire}
      />
      <WirePopover connection={wire} onClose={closeWire}>
        {wire !== null && wireFields(wire, closeWire)}
      </WirePopover>
    </CanvasFrame>
  );
}
