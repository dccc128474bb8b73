"use client";

import * as ToggleGroup from "radix-ui/toggle-group";
import type { ReactNode } from "react";
import { cn } from "@/lib/shared/class-names";

export type SegmentedOption<Value extends string> = { value: Value; label: ReactNode; "aria-label"?: string; disabled?: boolean };

export type SegmentedProps<Value extends string> = {
  value: Value;
  onValueChange: (value: Value) => void;
  options: readonly SegmentedOption<Value>[];
  label: string;
  className?: string;
};

/** One of a few, all in sight. Arrow keys move, the chosen one cannot be unchosen. */
export function Segmented<Value extends string>({ value, onValueChange, options, label, className }: SegmentedProps<Value>) {
  return (
    <ToggleGroup.Root
      type="single"
      value={value}
      aria-label={label}
      onValueChange={(next) => {
        const option = options.find((candidate) => candidate.value === next);
        if (option) onValueChange(option.value);
      }}
      className={cn("inline-flex h-8 items-center gap-0.5 rounded-lg border border-line bg-canvas p-0.5", className)}
    >
      {options.map((option) => (
        <ToggleGroup.Item
          key={option.value}
          value={option.value}
          aria-label={option["aria-label"]}
          disabled={option.disabled ?? false}
          className="inline-flex h-full min-h-6 min-w-6 flex-1 items-center justify-center gap-1.5 rounded-md border border-transparent px-2 text-xs font-medium whitespace-nowrap text-ink-3 transition-colors hover:text-ink disabled:opacity-50 data-[state=on]:border-line-strong data-[state=on]:bg-panel data-[state=on]:text-ink"
        >
          {option.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
