import type { ReactNode } from "react";
import { TroubleBox } from "@/components/baseline/trouble-box";
import type { TakingOver } from "@/components/baseline/use-take-over";
import { Button } from "@/components/ui/button";

/** A text that is the JSON of a board, and what to do with it. */
export function BoardFileHint({ text, taking }: { text: string; taking: TakingOver }) {
  return (
    <p className="flex flex-wrap items-center gap-2 text-ink-2">
      This looks like a board’s own file.
      <Button
        size="sm"
        aria-busy={taking.busy}
        className="max-md:h-11"
        onClick={() => {
          taking.importText(text);
        }}
      >
        Import it
      </Button>
    </p>
  );
}

export type SourceNotesProps = {
  /** The text that a file or an example took the place of. */
  replaced: string | undefined;
  onBringBack: (text: string) => void;
  taking: TakingOver;
  children: ReactNode;
};

/** What is to be said of the text below its field. */
export function SourceNotes({ replaced, onBringBack, taking, children }: SourceNotesProps) {
  return (
    <div className="mt-3 grid gap-3">
      {replaced === undefined ? null : (
        <p className="flex flex-wrap items-center gap-2 text-ink-2">
          Your text was replaced.
          <Button
            size="sm"
            className="max-md:h-11"
            onClick={() => {
              onBringBack(replaced);
            }}
          >
            Bring it back
          </Button>
        </p>
      )}
      {taking.trouble === undefined ? null : (
        <TroubleBox trouble={taking.trouble} onDismiss={taking.dismiss} />
      )}
      {children}
    </div>
  );
}
