import { ChevronDown, PanelRightOpen } from "lucide-react";
import { OUTLINE_ACTIONS, type OutlineAction } from "@/components/outline/outline-actions";
import { useMayAct } from "@/components/outline/use-may-act";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { Kbd } from "@/components/ui/kbd";
import type { CommandId } from "@/lib/client/commands/command";
import type { OutlineHands } from "@/lib/client/outline/outline-hands";
import { useStudio } from "@/lib/client/use-studio";

type Props = {
  hands: OutlineHands;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onAct: (command: CommandId) => void;
  onPanel: () => void;
};

type EntryProps = { action: OutlineAction; hands: OutlineHands; onAct: Props["onAct"] };

function Entry({ action, hands, onAct }: EntryProps) {
  const { command, label, keys, icon: Icon, isDanger = false, isFirst } = action;
  const may = useMayAct(hands, command);
  return (
    <>
      {isFirst && <DropdownMenuSeparator />}
      <DropdownMenuItem
        disabled={!may}
        danger={isDanger}
        onSelect={() => {
          onAct(command);
        }}
      >
        <Icon size={15} aria-hidden />
        {label}
        <span aria-hidden className="ml-auto pl-4 max-md:hidden">
          <Kbd>{keys}</Kbd>
        </span>
      </DropdownMenuItem>
    </>
  );
}

/** Everything that can be done where one stands, by name. */
export function OutlineMenu({ hands, open, onOpenChange, onAct, onPanel }: Props) {
  const goToBoard = useStudio((studio) => studio.goToBoard);
  return (
    <DropdownMenu open={open} onOpenChange={onOpenChange}>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" className="px-2 pointer-coarse:h-11">
          Actions
          <ChevronDown size={14} aria-hidden />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent
        align="start"
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          // Unless what was chosen has taken the focus meanwhile: a list, a field, the panel.
          if (document.activeElement === document.body) goToBoard();
        }}
      >
        <DropdownMenuItem onSelect={onPanel}>
          <PanelRightOpen size={15} aria-hidden />
          Open in the panel
          <span aria-hidden className="ml-auto pl-4 max-md:hidden">
            <Kbd>Enter</Kbd>
          </span>
        </DropdownMenuItem>
        {OUTLINE_ACTIONS.map((action) => (
          <Entry key={action.command} action={action} hands={hands} onAct={onAct} />
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
