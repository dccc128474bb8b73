import { Download, FileJson } from "lucide-react";
import { EXPORT_FORMATS } from "@/components/studio/export-formats";
import { useExport } from "@/components/studio/use-export";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { downloadText, fileNameOf } from "@/lib/client/download-text";
import { useStudioStore } from "@/lib/client/use-studio";
import { writeBoardFile } from "@/lib/domain/exchange/write-board-file";

/** The board as a file, as pictures, text and paper, from what is on the screen: it works offline too. */
export function ExportMenu() {
  const store = useStudioStore();
  const exportAs = useExport();
  const asJson = () => {
    const { board } = store.getState();
    downloadText(fileNameOf(board.about.name), writeBoardFile(board));
  };
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button className="max-lg:size-8 max-lg:p-0 max-md:size-11" aria-label="Export">
          <Download size={14} aria-hidden />
          <span className="max-lg:hidden">Export</span>
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent>
        <DropdownMenuItem onSelect={asJson}>
          <FileJson size={15} aria-hidden />
          Board as a file (JSON)
        </DropdownMenuItem>
        <DropdownMenuSeparator />
        {EXPORT_FORMATS.map(({ format, label, ending, icon: Icon }) => (
          <DropdownMenuItem key={format} onSelect={() => void exportAs(format, ending)}>
            <Icon size={15} aria-hidden />
            {label}
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
