import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { toast } from "sonner";
import { importBoard } from "@/lib/actions/import-board";
import { faultInWords } from "@/lib/domain/exchange/fault-in-words";

const LARGEST_FILE_BYTES = 5 * 1_024 * 1_024;

/** What came of reading a file: why it could not be read, or what of it was read differently. */
export type ImportReport = {
  title: string;
  says: string;
  lines: readonly { path: string; message: string }[];
};

export type Importing = {
  report: ImportReport | null;
  dismiss: () => void;
  busy: boolean;
  read: (file: File) => void;
};

function tooLarge(file: File): ImportReport {
  return { title: `${file.name} is too large`, says: "A board’s file has at most 5 MiB.", lines: [] };
}

/** Makes a board from a file that was chosen or dropped. */
export function useImport(): Importing {
  const router = useRouter();
  const [report, setReport] = useState<ImportReport | null>(null);
  const [busy, startTransition] = useTransition();
  const read = (file: File) => {
    if (file.size > LARGEST_FILE_BYTES) {
      setReport(tooLarge(file));
      return;
    }
    setReport(null);
    startTransition(async () => {
      const answer = await importBoard({ text: await file.text() });
      if (!answer.ok) {
        setReport({
          title: `${file.name} was not imported`,
          says: answer.error.message,
          lines: (answer.error.faults ?? []).map((fault) => ({
            path: fault.path,
            message: faultInWords(fault),
          })),
        });
        return;
      }
      const { board, drifts } = answer.value;
      if (drifts.length > 0)
        setReport({
          title: `Imported “${board.name}”, with changes`,
          says: "This was left out or read differently:",
          lines: drifts,
        });
      toast(`Imported “${board.name}”`, {
        action: {
          label: "Open",
          onClick: () => {
            router.push(`/boards/${board.id}`);
          },
        },
      });
      router.refresh();
    });
  };
  return {
    report,
    dismiss: () => {
      setReport(null);
    },
    busy,
    read,
  };
}
