import { NodeToolbar, Position } from "@xyflow/react";
import { Cable, Pin, PinOff, SlidersHorizontal, Trash2 } from "lucide-react";
import { Tooltip } from "@/components/ui/tooltip";
import { useStudio } from "@/lib/client/use-studio";
import type { StudioState } from "@/lib/client/studio-state";

const selectSelection = (state: StudioState) => state.selection;
const selectBoard = (state: StudioState) => state.board;
const selectEdit = (state: StudioState) => state.edit;
const selectSelect = (state: StudioState) => state.select;
const selectBegin = (state: StudioState) => state.beginConnecting;
const selectQuiet = (state: StudioState) => state.readOnly || state.connectingFrom !== null;
const selectShowSheet = (state: StudioState) => state.showSheet;
const buttonClass =
  "grid size-8 place-items-center rounded-[7px] text-ink-2 hover:bg-ink/6 hover:text-ink pointer-coarse:size-10";

/** The actions of the one chosen component, beside its card and never inside it. */
export function SelectionActions() {
  const selection = useStudio(selectSelection);
  const board = useStudio(selectBoard);
  const edit = useStudio(selectEdit);
  const select = useStudio(selectSelect);
  const begin = useStudio(selectBegin);
  const quiet = useStudio(selectQuiet);
  const showSheet = useStudio(selectShowSheet);
  const count =
    selection.components.length +
    selection.connections.length +
    selection.cards.length +
    selection.dataModels.length;
  const [id] = selection.components;
  const component = id === undefined ? undefined : board.components[id as keyof typeof board.components];
  if (component === undefined || count !== 1 || quiet) return null;
  const { pinned, name } = component;
  return (
    <NodeToolbar nodeId={component.id} position={Position.Top} offset={18} isVisible className="nokey">
      <div
        role="toolbar"
        aria-label={name}
        className="flex rounded-[10px] border border-line bg-panel p-0.5 shadow-card"
      >
        <button
          type="button"
          aria-label={`Open ${name}`}
          className={`${buttonClass} md:hidden`}
          onClick={() => {
            showSheet(true);
          }}
        >
          <SlidersHorizontal size={15} aria-hidden />
        </button>
        <Tooltip content="Connect  C">
          <button
            type="button"
            aria-label={`Connect ${name}`}
            className={buttonClass}
            onClick={() => {
              begin(component.id);
            }}
          >
            <Cable size={15} aria-hidden />
          </button>
        </Tooltip>
        <Tooltip content={pinned ? "Let it move" : "Pin in place"}>
          <button
            type="button"
            aria-label={`Pin ${name}`}
            aria-pressed={pinned}
            className={buttonClass}
            onClick={() => edit({ type: "pin-components", ids: [component.id], pinned: !pinned })}
          >
            {pinned ? <PinOff size={15} aria-hidden /> : <Pin size={15} aria-hidden />}
          </button>
        </Tooltip>
        <Tooltip content="Remove  ⌫">
          <button
            type="button"
            aria-label={`Remove ${name}`}
            className={`${buttonClass} hover:text-hot`}
            onClick={() => {
              edit({ type: "remove", components: [component.id] });
              select({ components: [] });
            }}
          >
            <Trash2 size={15} aria-hidden />
          </button>
        </Tooltip>
      </div>
    </NodeToolbar>
  );
}
