import { Plus, Workflow } from "lucide-react";
import type { ReactNode } from "react";
import { OUTLINE_ACTIONS, type OutlineAction } from "@/components/outline/outline-actions";
import { useMayAct } from "@/components/outline/use-may-act";
import { BarButton } from "@/components/ui/bar-button";
import { Button } from "@/components/ui/button";
import type { CommandId } from "@/lib/client/commands/command";
import type { OutlineHands } from "@/lib/client/outline/outline-hands";
import { useStudio } from "@/lib/client/use-studio";

type Props = { hands: OutlineHands; onAct: (command: CommandId) => void; menu: ReactNode };

function ActionButton({ action, hands, onAct }: Omit<Props, "menu"> & { action: OutlineAction }) {
  const may = useMayAct(hands, action.command);
  return (
    <BarButton
      label={action.label}
      keys={action.keys}
      icon={action.icon}
      side="bottom"
      isDanger={action.isDanger === true}
      isDisabled={!may}
      onClick={() => {
        onAct(action.command);
      }}
    />
  );
}

/** Over the outline: adding, the actions of where one stands, and the way back to the canvas. */
export function OutlineBar({ hands, onAct, menu }: Props) {
  const readOnly = useStudio((studio) => studio.readOnly);
  return (
    <div
      role="toolbar"
      aria-label="Outline"
      className="sticky top-0 z-10 flex min-h-11 items-center gap-0.5 border-b border-line bg-panel px-2"
    >
      {!readOnly && (
        <>
          <Button
            variant="ghost"
            className="px-2 pointer-coarse:h-11"
            aria-keyshortcuts="/"
            onClick={() => {
              onAct("quick-add");
            }}
          >
            <Plus size={15} aria-hidden /> Add
          </Button>
          {/* In the menu all the same: a small screen has no room for them, and a bar of its own for one part. */}
          <span className="contents max-md:hidden">
            {OUTLINE_ACTIONS.filter(({ isInBar }) => isInBar).map((action) => (
              <ActionButton key={action.command} action={action} hands={hands} onAct={onAct} />
            ))}
          </span>
          {menu}
        </>
      )}
      <span className="flex-1" />
      <Button
        variant="ghost"
        aria-label="Show as a canvas"
        aria-keyshortcuts="O"
        className="px-2 pointer-coarse:h-11"
        onClick={() => {
          onAct("switch-view");
        }}
      >
        <Workflow size={15} aria-hidden /> Canvas
      </Button>
    </div>
  );
}
