import { Command } from "cmdk";
import { X } from "lucide-react";
import { toolClass } from "@/components/ui/tool-class";
import { takeFocus } from "@/components/canvas/first-focus";
import { rankWords } from "@/lib/domain/catalogue/kind-search";
import { Icon } from "@/components/ui/icon";
import { useStudio } from "@/lib/client/use-studio";
import { cn } from "@/lib/shared/class-names";
import type { StudioState } from "@/lib/client/studio-state";

const selectFrom = (state: StudioState) => state.connectingFrom;
const selectBoard = (state: StudioState) => state.board;
const selectKinds = (state: StudioState) => state.knowledge.kinds;
const selectBegin = (state: StudioState) => state.beginConnecting;

/** The keyboard's and the finger's way to connect: type and press Enter, or tap the target on the canvas. */
export function ConnectPanel({
  onChoose,
  isOutline = false,
}: {
  onChoose: (from: string, to: string) => void;
  /** Beside the outline: there is nothing to tap on a picture, so fingers get the list as well. */
  isOutline?: boolean;
}) {
  const from = useStudio(selectFrom);
  const board = useStudio(selectBoard);
  const kinds = useStudio(selectKinds);
  const begin = useStudio(selectBegin);
  const asker = from === null ? undefined : board.components[from as keyof typeof board.components];
  if (asker === undefined) return null;
  const targets = Object.values(board.components).filter((component) => component.id !== asker.id);
  return (
    <div
      role="dialog"
      aria-label={`Connect ${asker.name}`}
      className="nokey floats absolute top-3 left-1/2 z-20 w-72 max-w-[calc(100%-24px)] -translate-x-1/2 rounded-xl border border-accent/50 bg-panel shadow-card"
    >
      <Command
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          begin(null);
        }}
        filter={(_value, typed, words) => rankWords(typed, words ?? [])}
        label={`What does ${asker.name} talk to?`}
      >
        <div className="flex items-center gap-1 border-b border-line pr-1">
          <Command.Input
            ref={takeFocus}
            placeholder={`${asker.name} talks to…`}
            className="h-10 min-w-0 flex-1 pointer-coarse:h-11 bg-transparent px-3 text-sm placeholder:text-ink-2 focus-visible:outline-none pointer-coarse:text-base"
          />
          <button
            type="button"
            aria-label="Stop connecting"
            onClick={() => {
              begin(null);
            }}
            className={toolClass}
          >
            <X size={15} aria-hidden />
          </button>
        </div>
        <Command.List
          className={cn("max-h-56 overflow-y-auto p-1", isOutline ? "" : "pointer-coarse:hidden")}
        >
          <Command.Empty className="px-2 py-2 text-ink-3">
            No component of that name is on the board.
          </Command.Empty>
          {targets.map((target) => (
            <Command.Item
              key={target.id}
              value={target.id}
              keywords={[target.name, kinds[target.kind]?.name ?? ""]}
              onSelect={() => {
                begin(null);
                onChoose(asker.id, target.id);
              }}
              className="flex min-h-8 items-center gap-2 rounded-md px-2 data-[selected=true]:bg-accent-bg"
            >
              <Icon
                name={kinds[target.kind]?.icon ?? "square-dashed"}
                size={14}
                className="shrink-0 text-ink-3"
              />
              <span className="truncate">{target.name}</span>
            </Command.Item>
          ))}
        </Command.List>
        <p className="px-3 py-2 text-xs text-ink-3">
          Or choose it {isOutline ? "in the outline" : "on the canvas"}. Escape stops.
        </p>
      </Command>
    </div>
  );
}
