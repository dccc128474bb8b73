"use client";

import { useEffect, useRef, useState } from "react";
import { cn } from "@/lib/shared/class-names";

type GrowingTextProps = {
  label: string;
  value: string;
  onWrite: (text: string) => void;
  placeholder: string;
  describedBy?: string | undefined;
  invalid?: boolean;
  maxLength?: number;
  /** It was just opened by the person, who goes on in it. */
  takesFocus?: boolean;
  className?: string;
};

/**
 * Text that grows with its words. While someone types, what is typed is shown as typed; the board's own text is shown
 * again when the field is left, so that a slow echo never moves the caret.
 */
export function GrowingText({
  label,
  value,
  onWrite,
  placeholder,
  describedBy,
  invalid = false,
  maxLength = 1_000,
  takesFocus = false,
  className,
}: GrowingTextProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  // The focus is the browser's. Only where somebody asked for the field, never because it appeared.
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  return (
    <textarea
      ref={field}
      rows={1}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      placeholder={placeholder}
      maxLength={maxLength}
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
        // A bare Enter makes no line; with Control it is heard further out, such as to accept a decision.
        if (event.key === "Enter" && !event.shiftKey && !event.ctrlKey && !event.metaKey)
          event.preventDefault();
      }}
      className={cn(
        "field-sizing-content min-h-6 w-full min-w-40 flex-1 resize-none bg-transparent py-0.5 text-sm leading-[1.4] outline-none placeholder:text-ink-3 pointer-coarse:text-base",
        className,
      )}
    />
  );
}
