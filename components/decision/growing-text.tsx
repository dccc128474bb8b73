import { useState } from "react";

type GrowingTextProps = {
  label: string;
  value: string;
  onWrite: (text: string) => void;
  placeholder: string;
  describedBy: string | undefined;
  invalid: boolean;
};

/**
 * Text that grows with its words. While someone types, what is typed is shown as typed; the board's own text is shown
 * again when the field is left, so that a slow echo never moves the caret.
 */
export function GrowingText({ label, value, onWrite, placeholder, describedBy, invalid }: GrowingTextProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <textarea
      rows={1}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      placeholder={placeholder}
      maxLength={1_000}
      value={typed ?? value}
      onFocus={() => {
        setTyped(value);
      }}
      onChange={(event) => {
        setTyped(event.target.value);
        onWrite(event.target.value);
      }}
      onBlur={() => {
        setTyped(null);
      }}
      onKeyDown={(event) => {
        // A bare Enter makes no line; with Control it accepts the decision, which is heard further out.
        if (event.key === "Enter" && !event.shiftKey && !event.ctrlKey && !event.metaKey)
          event.preventDefault();
      }}
      className="field-sizing-content min-h-6 w-full min-w-40 flex-1 resize-none bg-transparent py-0.5 text-sm leading-[1.4] outline-none placeholder:text-ink-3 pointer-coarse:text-base"
    />
  );
}
