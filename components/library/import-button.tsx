import { Upload } from "lucide-react";
import { useRef } from "react";
import { Button } from "@/components/ui/button";

/** Chooses a file; dropping one on the page does the same. */
export function ImportButton({ busy, onFile }: { busy: boolean; onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        tabIndex={-1}
        aria-label="A board’s JSON file"
        className="sr-only"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
          // The same file can be chosen again after it was mended.
          event.target.value = "";
        }}
      />
      <Button
        aria-busy={busy}
        className="max-md:h-11"
        onClick={() => {
          input.current?.click();
        }}
      >
        <Upload size={15} aria-hidden /> {busy ? "Reading …" : "Import"}
      </Button>
    </>
  );
}
