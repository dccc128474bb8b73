"use client";

import * as RadioGroup from "radix-ui/radio-group";
import type { ReactNode } from "react";
import { cn } from "@/lib/shared/class-names";

export type RadioCard<Value extends string> = {
  value: Value;
  title: ReactNode;
  description?: ReactNode;
  badge?: ReactNode;
  disabled?: boolean;
};

export type RadioCardsProps<Value extends string> = {
  value: Value | null;
  onValueChange: (value: Value) => void;
  cards: readonly RadioCard<Value>[];
  label: string;
  disabled?: boolean;
  className?: string;
};

/** One of several, each with a sentence. */
export function RadioCards<Value extends string>({
  value,
  onValueChange,
  cards,
  label,
  disabled = false,
  className,
}: RadioCardsProps<Value>) {
  return (
    <RadioGroup.Root
      value={value ?? ""}
      aria-label={label}
      disabled={disabled}
      onValueChange={(next) => {
        const card = cards.find((candidate) => candidate.value === next);
        if (card) onValueChange(card.value);
      }}
      className={cn("grid gap-2", className)}
    >
      {cards.map((card) => (
        <RadioGroup.Item
          key={card.value}
          value={card.value}
          disabled={card.disabled ?? false}
          className="group grid grid-cols-[16px_1fr] gap-2.5 rounded-card border border-line-strong bg-panel px-3 py-2 text-left transition-colors hover:border-ink-3 disabled:opacity-55 data-[state=checked]:border-accent data-[state=checked]:shadow-[0_0_0_1px_var(--accent)]"
        >
          <span
            aria-hidden
            className="mt-0.5 size-3.5 rounded-full border-[1.5px] border-ink-3 group-data-[state=checked]:border-[4.5px] group-data-[state=checked]:border-accent"
          />
          <span className="min-w-0">
            <span className="flex items-start justify-between gap-2 font-medium">
              {card.title}
              {card.badge}
            </span>
            {card.description ? <span className="block text-ink-3">{card.description}</span> : null}
          </span>
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
