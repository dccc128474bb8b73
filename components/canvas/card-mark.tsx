import { Icon } from "@/components/ui/icon";
import type { Mark } from "@/lib/flow/flow-types";
import { cn } from "@/lib/shared/class-names";

const TONES: Readonly<Record<Mark["tone"], string>> = {
  hot: "border-hot/35 bg-hot-bg text-hot",
  warn: "border-warn/40 bg-warn-bg text-warn",
  quiet: "border-dashed border-line-strong bg-panel text-ink-3",
};

/** The one thing to say about a component, on the upper edge of its card. */
export function CardMark({ mark }: { mark: Mark }) {
  return (
    <span
      className={cn(
        "absolute -top-2.5 right-2.5 flex max-w-40 items-center gap-1 rounded-full border px-1 py-px text-xs leading-4 font-medium group-data-far/card:hidden",
        TONES[mark.tone],
      )}
    >
      <Icon name={mark.icon} size={12} className="my-0.5 shrink-0" />
      <span className={cn("truncate pr-0.5", mark.isLong && "hidden group-hover/card:inline")}>
        {mark.word}
      </span>
    </span>
  );
}
