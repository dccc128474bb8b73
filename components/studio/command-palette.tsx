import { Command } from "cmdk";
import { useRef } from "react";
import { toldKeys } from "@/components/studio/key-words";
import { Dialog, DialogContent, DialogTitle } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import { Kbd } from "@/components/ui/kbd";
import { hasSecondWalk } from "@/lib/client/shown-walk";
import { useStudio } from "@/lib/client/use-studio";
import type { Shortcuts } from "@/lib/client/shortcuts";

/** Commands that mean nothing when chosen from a list. */
const NOT_LISTED = new Set(["palette", "nudge", "walk-to", "choose-focused", "escape", "choose-option"]);
const itemClass =
  "flex min-h-9 cursor-default items-center gap-2.5 rounded-md px-2 text-sm select-none data-[selected=true]:bg-accent-bg";
const groupClass =
  "[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-ink-3";

/** `onDone` is told when the focus is to go onto the board, not back to where it was. */
type ListProps = { shortcuts: Shortcuts; onDone: (toBoard?: boolean) => void };

function PaletteList({ shortcuts, onDone }: ListProps) {
  const board = useStudio((studio) => studio.board);
  const kinds = useStudio((studio) => studio.knowledge.kinds);
  const steps = useStudio((studio) => studio.knowledge.steps);
  const select = useStudio((studio) => studio.select);
  const showTab = useStudio((studio) => studio.showTab);
  const fly = useStudio((studio) => studio.fly);
  const overlaySteps = useStudio((studio) => studio.knowledge.overlay.steps);
  const hasTwo = useStudio(hasSecondWalk);
  const showStep = useStudio((studio) => studio.showStep);
  const showOverlayStep = useStudio((studio) => studio.showOverlayStep);
  const goTo = (id: string) => {
    onDone(true);
    select({ components: [id], connections: [], cards: [], dataModels: [] });
    showTab("inspect");
    fly({ components: [id] });
  };
  return (
    <Command.List className="max-h-[min(420px,60dvh)] overflow-y-auto p-1">
      <Command.Empty className="px-2 py-3 text-ink-3">Nothing by that name on this board.</Command.Empty>
      <Command.Group heading="Do" className={groupClass}>
        {shortcuts
          .available()
          .filter(({ id }) => !NOT_LISTED.has(id))
          .map((command) => (
            <Command.Item
              key={command.id}
              value={`do/${command.id}`}
              keywords={[command.title]}
              className={itemClass}
              onSelect={() => {
                onDone();
                shortcuts.run(command.id);
              }}
            >
              {command.title}
              <span className="ml-auto flex gap-1 pointer-coarse:hidden">
                {toldKeys(command.keys).map((key) => (
                  <Kbd key={key}>{key}</Kbd>
                ))}
              </span>
            </Command.Item>
          ))}
      </Command.Group>
      <Command.Group heading="On the board" className={groupClass}>
        {Object.values(board.components).map((component) => (
          <Command.Item
            key={component.id}
            value={`part/${component.id}`}
            keywords={[component.name, kinds[component.kind]?.name ?? ""]}
            className={itemClass}
            onSelect={() => {
              goTo(component.id);
            }}
          >
            <Icon
              name={kinds[component.kind]?.icon ?? "square-dashed"}
              size={15}
              className="shrink-0 text-ink-3"
            />
            <span className="truncate">{component.name}</span>
            <span className="ml-auto shrink-0 text-xs text-ink-3">{kinds[component.kind]?.name}</span>
          </Command.Item>
        ))}
      </Command.Group>
      <Command.Group heading="Steps" className={groupClass}>
        {steps.map((step) => (
          <Command.Item
            key={step.id}
            value={`step/${step.id}`}
            keywords={[step.title, step.id]}
            className={itemClass}
            onSelect={() => {
              onDone();
              showStep(step.id);
            }}
          >
            {step.title}
            <span className="ml-auto font-mono text-xs text-ink-3">{step.id.toUpperCase()}</span>
          </Command.Item>
        ))}
      </Command.Group>
      {hasTwo && (
        <Command.Group heading="Durable sessions" className={groupClass}>
          {overlaySteps.map((step) => (
            <Command.Item
              key={step.id}
              value={`step/${step.id}`}
              keywords={[step.title, step.id]}
              className={itemClass}
              onSelect={() => {
                onDone();
                showOverlayStep(step.id);
              }}
            >
              {step.title}
              <span className="ml-auto font-mono text-xs text-ink-3">{step.id.toUpperCase()}</span>
            </Command.Item>
          ))}
        </Command.Group>
      )}
      <Command.Group heading="When there is something for it" className={groupClass}>
        {shortcuts.waiting().map((command) => (
          <Command.Item
            key={command.id}
            value={`wait/${command.id}`}
            keywords={[command.title]}
            disabled
            className={`${itemClass} text-ink-3`}
          >
            {command.title}
            <span className="ml-auto text-right text-xs">{command.needs}</span>
          </Command.Item>
        ))}
      </Command.Group>
    </Command.List>
  );
}

/** Find or do: commands, parts of the board and steps, by typing. */
export function CommandPalette({ shortcuts }: { shortcuts: Shortcuts }) {
  const open = useStudio((studio) => studio.paletteOpen);
  const show = useStudio((studio) => studio.showPalette);
  const goToBoard = useStudio((studio) => studio.goToBoard);
  const toBoardNext = useRef(false);
  const rank = (_value: string, typed: string, words?: string[]) => {
    const found = (words ?? []).findIndex((word) => word.toLowerCase().includes(typed.trim().toLowerCase()));
    return found === -1 ? 0 : 1 - found / 10;
  };
  return (
    <Dialog open={open} onOpenChange={show}>
      <DialogContent
        aria-describedby={undefined}
        className="top-[14%] max-w-xl translate-y-0 gap-0 overflow-hidden p-0"
        onCloseAutoFocus={(event) => {
          if (!toBoardNext.current) return;
          toBoardNext.current = false;
          event.preventDefault();
          goToBoard();
        }}
      >
        <DialogTitle className="sr-only">Find or do</DialogTitle>
        <Command label="Find or do" filter={rank}>
          <Command.Input
            placeholder="Find a part, a step, or something to do"
            className="h-14 w-full border-b border-line bg-transparent pr-12 pl-4 text-base placeholder:text-ink-3 focus-visible:outline-none"
          />
          {open && (
            <PaletteList
              shortcuts={shortcuts}
              onDone={(toBoard = false) => {
                toBoardNext.current = toBoard;
                show(false);
              }}
            />
          )}
        </Command>
      </DialogContent>
    </Dialog>
  );
}
