import { useRef, useState, type DragEvent, type ReactNode } from "react";

const carriesFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");

/** Takes a file dropped anywhere on it, and says so while one hovers. */
export function DropZone({ onFile, children }: { onFile: (file: File) => void; children: ReactNode }) {
  const [over, setOver] = useState(false);
  /** Enter and leave fire for every element passed; the difference says whether the pointer is still inside. */
  const depth = useRef(0);
  return (
    <div
      className="relative"
      onDragEnter={(event) => {
        if (!carriesFiles(event)) return;
        depth.current += 1;
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!carriesFiles(event)) return;
        depth.current -= 1;
        if (depth.current <= 0) setOver(false);
      }}
      onDragOver={(event) => {
        if (carriesFiles(event)) event.preventDefault();
      }}
      onDrop={(event) => {
        depth.current = 0;
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (!file) return;
        event.preventDefault();
        onFile(file);
      }}
    >
      {children}
      {over ? (
        <div className="pointer-events-none absolute -inset-3 grid place-items-center rounded-2xl border-2 border-dashed border-accent bg-accent-bg/90 text-lg font-medium text-accent">
          Drop the board’s JSON file
        </div>
      ) : null}
    </div>
  );
}
