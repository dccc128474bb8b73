import { useId, useState, type RefObject } from "react";
import { fieldClasses } from "@/components/ui/field-classes";
import { cn } from "@/lib/shared/class-names";
import { SKETCH_LIMITS } from "@/lib/domain/exchange/sketch/sketch-limits";
import type { SketchFault } from "@/lib/domain/exchange/sketch/sketch";

const LINE_HEIGHT = 20;
const PADDING = 8;
const PLACEHOLDER = "web -> lb -> api x4 -> postgres\napi -> redis\napi -> queue -> worker -> postgres";

export type SourceFieldProps = {
  field: RefObject<HTMLTextAreaElement | null>;
  text: string;
  faults: readonly SketchFault[];
  /** The id of what says what is wrong. */
  describedBy: string;
  onText: (text: string) => void;
  onFile: (file: File) => void;
};

/** Selects a line and brings it to sight. */
export function showLine(field: HTMLTextAreaElement | null, line: number): void {
  if (!field) return;
  const lines = field.value.split("\n");
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  field.focus();
  field.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  field.scrollTop = Math.max(0, (line - 4) * LINE_HEIGHT);
}

/** Numbers beside the lines; a line that cannot be read is marked. */
function Gutter({ lines, marked, top }: { lines: number; marked: ReadonlySet<number>; top: number }) {
  return (
    <div aria-hidden className="relative w-10 shrink-0 overflow-hidden border-r border-line bg-canvas">
      <div style={{ transform: `translateY(${String(PADDING - top)}px)` }} className="relative">
        {[...marked].map((line) => (
          <span
            key={line}
            style={{ top: (line - 1) * LINE_HEIGHT, height: LINE_HEIGHT }}
            className="absolute inset-x-0 border-l-2 border-hot bg-hot-bg"
          />
        ))}
        <pre className="relative pr-2 text-right font-mono text-xs leading-5 text-ink-3">
          {Array.from({ length: lines }, (_, at) => String(at + 1)).join("\n")}
        </pre>
      </div>
    </div>
  );
}

/** The text of a system, with its lines numbered. Takes a dropped file as well. */
export function SourceField({ field, text, faults, describedBy, onText, onFile }: SourceFieldProps) {
  const id = useId();
  const [top, setTop] = useState(0);
  const lines = Math.min(SKETCH_LIMITS.lines, text.split("\n").length);
  return (
    <div>
      <label htmlFor={id} className="font-medium">
        Your system, as text or a Mermaid flowchart
      </label>
      <div
        className={cn(
          fieldClasses,
          "mt-1.5 flex h-72 overflow-hidden p-0 focus-within:border-accent focus-within:outline-1",
        )}
        onDragOver={(event) => {
          if (event.dataTransfer.types.includes("Files")) event.preventDefault();
        }}
        onDrop={(event) => {
          const file = event.dataTransfer.files[0];
          if (!file) return;
          event.preventDefault();
          onFile(file);
        }}
      >
        <Gutter lines={lines} marked={new Set(faults.map(({ line }) => line))} top={top} />
        <textarea
          ref={field}
          id={id}
          value={text}
          wrap="off"
          spellCheck={false}
          autoCapitalize="off"
          autoCorrect="off"
          placeholder={PLACEHOLDER}
          aria-invalid={faults.length > 0}
          aria-describedby={describedBy}
          onChange={(event) => {
            onText(event.target.value);
          }}
          onScroll={(event) => {
            setTop(event.currentTarget.scrollTop);
          }}
          style={{ lineHeight: `${String(LINE_HEIGHT)}px`, paddingBlock: PADDING }}
          className="min-w-0 flex-1 resize-none overflow-auto bg-transparent px-2.5 font-mono text-xs whitespace-pre placeholder:text-ink-3 focus-visible:outline-none pointer-coarse:text-base"
        />
      </div>
    </div>
  );
}
