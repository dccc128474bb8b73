import { Monitor, PenLine, ScrollText, type LucideIcon } from "lucide-react";
import type { DeliveryRole } from "@/lib/flow/flow-types";

const ROLES: Readonly<Record<DeliveryRole, { icon: LucideIcon; word: string }>> = {
  producer: { icon: PenLine, word: "answers" },
  surface: { icon: Monitor, word: "screen" },
  log: { icon: ScrollText, word: "log" },
};

/** What a part does on the way of the answers, on the lower edge of its card. The card's own name says it in full. */
export function DeliveryRoleMark({ role }: { role: DeliveryRole }) {
  const { icon: Drawn, word } = ROLES[role];
  return (
    <span
      aria-hidden
      className="absolute right-2.5 -bottom-2.5 flex items-center gap-1 rounded-full border border-line-strong bg-panel px-1.5 text-xs leading-[18px] font-medium text-ink-2 group-data-far/card:hidden"
    >
      <Drawn size={12} />
      {word}
    </span>
  );
}
