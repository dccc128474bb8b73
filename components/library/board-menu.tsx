import { Copy, Download, Ellipsis, PencilLine, Trash2 } from "lucide-react";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";

export type BoardMenuProps = {
  id: string;
  name: string;
  onRename: () => void;
  onDuplicate: () => void;
  onRemove: () => void;
};

/** What can be done with a board besides opening it. */
export function BoardMenu({ id, name, onRename, onDuplicate, onRemove }: BoardMenuProps) {
  const renaming = useRef(false);
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button
          variant="ghost"
          size="icon"
          aria-label={`More for ${name}`}
          className="relative max-lg:size-11"
        >
          <Ellipsis size={16} aria-hidden />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent
        onCloseAutoFocus={(event) => {
          // Only now: while the menu is open it keeps the focus, and the name's field would not get it.
          if (!renaming.current) return;
          event.preventDefault();
          renaming.current = false;
          onRename();
        }}
      >
        <DropdownMenuItem
          onSelect={() => {
            renaming.current = true;
          }}
        >
          <PencilLine size={15} aria-hidden /> Rename
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={onDuplicate}>
          <Copy size={15} aria-hidden /> Duplicate
        </DropdownMenuItem>
        <DropdownMenuItem asChild>
          <a href={`/api/boards/${id}/export`} download>
            <Download size={15} aria-hidden /> Export as JSON
          </a>
        </DropdownMenuItem>
        <DropdownMenuSeparator />
        <DropdownMenuItem danger onSelect={onRemove}>
          <Trash2 size={15} aria-hidden /> Delete
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
