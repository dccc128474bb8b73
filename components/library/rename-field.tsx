import { useRef, useState } from "react";
import { Input } from "@/components/ui/input";

const LONGEST_NAME = 120;

/** The name, to be typed over. Enter or leaving keeps it, Escape does not; an empty name changes nothing. */
export function RenameField({ name, onDone }: { name: string; onDone: (name: string | null) => void }) {
  const [value, setValue] = useState(name);
  const finished = useRef(false);
  const finish = (next: string | null) => {
    if (finished.current) return;
    finished.current = true;
    const trimmed = next?.trim() ?? "";
    onDone(trimmed === "" || trimmed === name ? null : trimmed);
  };
  return (
    <Input
      autoFocus
      aria-label={`New name for ${name}`}
      value={value}
      maxLength={LONGEST_NAME}
      onChange={(event) => {
        setValue(event.target.value);
      }}
      onFocus={(event) => {
        event.target.select();
      }}
      onBlur={() => {
        finish(value);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") finish(value);
        if (event.key === "Escape") finish(null);
      }}
      className="relative z-10 h-8 max-w-80 font-medium"
    />
  );
}
