"use client";

import * as RadioGroup from "radix-ui/radio-group";
import type { ReactNode } from "react";
import { cn } from "@/lib/shared/class-names";

export type SegmentedProps<Value extends string> = {
  /** Names the choice for screen readers. */
  label: string;
  value: Value;
  onValueChange: (value: Value) => void;
  /** `name` says in full what a short label means. */
  options: readonly { value: Value; label: ReactNode; name?: string }[];
  disabled?: boolean;
  className?: string;
};

/** One of a few, side by side; the arrow keys choose the next. */
export function Segmented<Value extends string>({
  label,
  value,
  onValueChange,
  options,
  disabled = false,
  className,
}: SegmentedProps<Value>) {
  return (
    <RadioGroup.Root
      orientation="horizontal"
      value={value}
      aria-label={label}
      disabled={disabled}
      onValueChange={(next) => {
        const option = options.find((candidate) => candidate.value === next);
        if (option) onValueChange(option.value);
      }}
      className={cn("grid auto-cols-fr grid-flow-col gap-0.5 rounded-lg bg-canvas p-0.5", className)}
    >
      {options.map((option) => (
        <RadioGroup.Item
          key={option.value}
          value={option.value}
          aria-label={option.name}
          title={option.name}
          className="flex min-h-7 items-center justify-center gap-1.5 rounded-md px-2 text-sm font-medium whitespace-nowrap text-ink-3 transition-colors duration-150 hover:text-ink data-[state=checked]:bg-panel data-[state=checked]:text-ink data-[state=checked]:shadow-[0_0_0_1px_var(--line-strong)] max-md:min-h-11"
        >
          {option.label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
