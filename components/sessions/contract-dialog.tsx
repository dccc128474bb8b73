import { Check, Copy, Download as DownloadIcon } from "lucide-react";
import { useMemo, useState } from "react";
import type { Download } from "@/components/sessions/results-export";
import { contractFiles, type ContractFile } from "@/components/sessions/contract-files";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTitle } from "@/components/ui/dialog";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import { useStudio } from "@/lib/client/use-studio";

function FilePane({ file, download }: { file: ContractFile; download: Download }) {
  const [said, setSaid] = useState("");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(file.text);
      setSaid("Copied.");
    } catch {
      // A browser may keep the clipboard to itself; the file is the way that always works.
      setSaid("This browser did not let it be copied. Download it instead.");
    }
  };
  return (
    <TabsContent value={file.id} className="grid min-h-0 gap-2 data-[state=inactive]:hidden">
      <p className="text-ink-2">{file.says}</p>
      <textarea
        readOnly
        wrap="off"
        spellCheck={false}
        aria-label={file.title}
        value={file.text}
        className="h-[46dvh] min-h-40 w-full resize-none overflow-auto rounded-card border border-line-strong bg-bg p-3 font-mono text-xs leading-relaxed"
      />
      <div className="flex flex-wrap items-center gap-1.5">
        <Button
          variant="primary"
          className="max-md:min-h-11"
          onClick={() => {
            download(file.ending, file.text, file.type);
          }}
        >
          <DownloadIcon size={14} aria-hidden />
          Download
        </Button>
        <Button className="max-md:min-h-11" onClick={() => void copy()}>
          {said === "Copied." ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
          Copy
        </Button>
        <p role="status" className="text-xs text-ink-3">
          {said}
        </p>
      </div>
    </TabsContent>
  );
}

function Files({ download }: { download: Download }) {
  const board = useStudio((studio) => studio.board);
  const knowledge = useStudio((studio) => studio.knowledge);
  const facts = useStudio((studio) => studio.analysis.overlay.conflict?.facts);
  const files = useMemo(() => contractFiles(board, knowledge, facts), [board, knowledge, facts]);
  return (
    <Tabs defaultValue={files[0]?.id ?? ""} className="grid min-h-0 gap-3">
      <TabsList aria-label="Parts of the contract" className="-mx-5 overflow-x-auto px-3">
        {files.map((file) => (
          <TabsTrigger key={file.id} value={file.id}>
            {file.title}
          </TabsTrigger>
        ))}
      </TabsList>
      {files.map((file) => (
        <FilePane key={file.id} file={file} download={download} />
      ))}
    </Tabs>
  );
}

/** The session's contract to take home: event types, schema, endpoints, and the tests as a Playwright file. */
export function ContractDialog({ download }: { download: Download }) {
  const open = useStudio((studio) => studio.contractOpen);
  const show = useStudio((studio) => studio.showContract);
  return (
    <Dialog open={open} onOpenChange={show}>
      <DialogContent aria-describedby={undefined} className="max-w-2xl">
        <DialogTitle>Take the contract home</DialogTitle>
        {open ? <Files download={download} /> : null}
      </DialogContent>
    </Dialog>
  );
}
