import type { LucideIcon } from "lucide-react";
import { toolClass } from "@/components/ui/tool-class";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { ARRANGE_COMMANDS } from "@/lib/client/commands/arrange-commands";
import type { Shortcuts } from "@/lib/client/shortcuts";
import { useStudioStore } from "@/lib/client/use-studio";

const FIRST_TO_DISTRIBUTE = "distribute-across";

function Items({ shortcuts }: { shortcuts: Shortcuts }) {
  const store = useStudioStore();
  return ARRANGE_COMMANDS.filter(({ id }) => id !== "tidy-up").map((command) => (
    <div key={command.id} role="presentation">
      {command.id === FIRST_TO_DISTRIBUTE && <DropdownMenuSeparator />}
      <DropdownMenuItem
        disabled={!command.when(store.getState())}
        onSelect={() => {
          shortcuts.run(command.id);
        }}
      >
        {command.title}
      </DropdownMenuItem>
    </div>
  ));
}

/** Six ways to align what is chosen, and two to distribute it. */
export function ArrangeMenu({ shortcuts, icon: Icon }: { shortcuts: Shortcuts; icon: LucideIcon }) {
  return (
    <DropdownMenu>
      <DropdownMenuTrigger aria-label="Align or distribute" className={toolClass}>
        <Icon size={15} aria-hidden className="pointer-coarse:size-[18px]" />
      </DropdownMenuTrigger>
      <DropdownMenuContent side="top" align="center">
        <Items shortcuts={shortcuts} />
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
