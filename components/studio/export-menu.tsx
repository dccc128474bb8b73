import { Download, FileJson } from "lucide-react";
import { downloadText, fileNameOf } from "@/components/studio/download-text";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { useStudioStore } from "@/lib/client/use-studio";
import { writeBoardFile } from "@/lib/domain/exchange/write-board-file";

/** The board as a file, from what is on the screen: it works offline too. */
export function ExportMenu() {
  const store = useStudioStore();
  const asJson = () => {
    const { board } = store.getState();
    downloadText(fileNameOf(board.about.name), writeBoardFile(board));
  };
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button className="max-lg:size-8 max-lg:p-0" aria-label="Export">
          <Download size={14} aria-hidden />
          <span className="max-lg:hidden">Export</span>
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent>
        <DropdownMenuItem onSelect={asJson}>
          <FileJson size={15} aria-hidden />
          Board as a file (JSON)
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
