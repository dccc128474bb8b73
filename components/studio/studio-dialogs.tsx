import { useState, type ReactNode } from "react";
import {
  CommandPalette,
  ContractDialog,
  PutIntoDialog,
  ShortcutSheet,
} from "@/components/studio/later-panels";
import { useDownload } from "@/components/studio/use-download";
import { useStudioCommands } from "@/components/studio/use-studio-commands";
import type { Shortcuts } from "@/lib/client/shortcuts";
import { useStudio } from "@/lib/client/use-studio";

/** Nothing until it is open for the first time; from then on it stays, to be seen closing. */
function Once({ open, children }: { open: boolean; children: ReactNode }) {
  const [wasOpen, setWasOpen] = useState(open);
  if (open && !wasOpen) setWasOpen(true);
  return open || wasOpen ? children : null;
}

/** What opens over the whole screen by a key or a command. */
export function StudioDialogs({ shortcuts }: { shortcuts: Shortcuts }) {
  const contractOpen = useStudio((studio) => studio.contractOpen);
  const paletteOpen = useStudio((studio) => studio.paletteOpen);
  const putIntoOpen = useStudio((studio) => studio.putIntoOpen);
  const download = useDownload();
  const { helpShown, showHelp } = useStudioCommands(shortcuts);
  return (
    <>
      <Once open={putIntoOpen}>
        <PutIntoDialog />
      </Once>
      <Once open={contractOpen}>
        <ContractDialog download={download} />
      </Once>
      <Once open={paletteOpen}>
        <CommandPalette shortcuts={shortcuts} />
      </Once>
      <Once open={helpShown}>
        <ShortcutSheet open={helpShown} onOpenChange={showHelp} />
      </Once>
    </>
  );
}
