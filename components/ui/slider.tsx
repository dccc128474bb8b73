"use client";

import * as SliderPrimitive from "radix-ui/slider";
import type { CSSProperties } from "react";
import { cn } from "@/lib/shared/class-names";

export type SliderProps = {
  value: number;
  onValueChange: (value: number) => void;
  /** Once, when the hand lets go or a key is released. */
  onValueCommit?: (value: number) => void;
  min: number;
  max: number;
  step?: number;
  label: string;
  /** What a screen reader says for the value: "5.2 million users a day". */
  valueText: string;
  disabled?: boolean;
  className?: string;
  rangeClassName?: string;
  rangeStyle?: CSSProperties;
  thumbClassName?: string;
  describedBy?: string;
};

/** One value on a line: arrow keys, Page Up and Down, Home, End; drag or tap anywhere on the line. */
export function Slider(props: SliderProps) {
  const { value, onValueChange, onValueCommit, min, max, step = 1, label, valueText, disabled = false } = props;
  return (
    <SliderPrimitive.Root
      value={[value]}
      min={min}
      max={max}
      step={step}
      disabled={disabled}
      onValueChange={([next]) => { if (next !== undefined) onValueChange(next); }}
      onValueCommit={([next]) => { if (next !== undefined) onValueCommit?.(next); }}
      className={cn("relative flex h-6 w-full touch-none items-center select-none data-[disabled]:opacity-55", props.className)}
    >
      <SliderPrimitive.Track className="relative h-1 w-full grow rounded-full bg-line">
        <SliderPrimitive.Range style={props.rangeStyle} className={cn("absolute h-full rounded-full bg-accent", props.rangeClassName)} />
      </SliderPrimitive.Track>
      <SliderPrimitive.Thumb
        aria-label={label}
        aria-valuetext={valueText}
        aria-describedby={props.describedBy}
        className={cn(
          "block size-4 cursor-grab rounded-full border-2 border-accent bg-panel shadow-card transition-colors after:absolute after:-inset-2 after:rounded-full active:cursor-grabbing",
          props.thumbClassName,
        )}
      />
    </SliderPrimitive.Root>
  );
}
