"use client";

import { Check, ChevronDown } from "lucide-react";
import * as SelectPrimitive from "radix-ui/select";
import { cn } from "@/lib/shared/class-names";

export type SelectOption = { value: string; label: string; hint?: string; disabled?: boolean };

export type SelectProps = {
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
  options: readonly SelectOption[];
  placeholder?: string;
  id?: string;
  name?: string;
  disabled?: boolean;
  className?: string;
  "aria-label"?: string;
  "aria-labelledby"?: string;
  "aria-describedby"?: string;
};

/** One of a closed list. Values must not be empty strings. */
export function Select({ options, placeholder, id, className, ...props }: SelectProps) {
  const {
    "aria-label": label,
    "aria-labelledby": labelledBy,
    "aria-describedby": describedBy,
    ...root
  } = props;
  return (
    <SelectPrimitive.Root {...root}>
      <SelectPrimitive.Trigger
        id={id}
        aria-label={label}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        className={cn(
          "flex h-8 pointer-coarse:h-11 w-full items-center justify-between gap-2 rounded-lg border border-line-strong bg-bg px-2.5 text-left text-sm text-ink transition-colors hover:border-ink-3 disabled:opacity-55 data-[placeholder]:text-ink-3",
          className,
        )}
      >
        <span className="truncate">
          <SelectPrimitive.Value placeholder={placeholder} />
        </span>
        <SelectPrimitive.Icon className="text-ink-3">
          <ChevronDown size={14} aria-hidden />
        </SelectPrimitive.Icon>
      </SelectPrimitive.Trigger>
      <SelectPrimitive.Portal>
        <SelectPrimitive.Content
          position="popper"
          sideOffset={4}
          collisionPadding={8}
          className="floats z-50 max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width) overflow-hidden rounded-xl border border-line-strong bg-panel shadow-float"
        >
          <SelectPrimitive.Viewport role="group" tabIndex={0} className="p-1 outline-none">
            {options.map((option) => (
              <SelectPrimitive.Item
                key={option.value}
                value={option.value}
                disabled={option.disabled ?? false}
                className="relative flex min-h-8 pointer-coarse:min-h-11 flex-col justify-center rounded-md py-1 pr-8 pl-2 text-sm text-ink-2 outline-none select-none data-[disabled]:opacity-50 data-[highlighted]:bg-accent-bg data-[highlighted]:text-ink data-[state=checked]:text-ink"
              >
                <SelectPrimitive.ItemText>{option.label}</SelectPrimitive.ItemText>
                {option.hint ? <span className="text-xs text-ink-3">{option.hint}</span> : null}
                <SelectPrimitive.ItemIndicator className="absolute top-2 right-2 text-accent">
                  <Check size={14} aria-hidden />
                </SelectPrimitive.ItemIndicator>
              </SelectPrimitive.Item>
            ))}
          </SelectPrimitive.Viewport>
        </SelectPrimitive.Content>
      </SelectPrimitive.Portal>
    </SelectPrimitive.Root>
  );
}
