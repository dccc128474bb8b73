import { ArrowLeftRight, Database, Plug, ScrollText, type LucideIcon } from "lucide-react";
import type { Lifetime } from "@/lib/domain/overlay/delivery-line";
import type { LineLife } from "@/lib/domain/overlay/line-lives";
import { cn } from "@/lib/shared/class-names";

const ICONS: Readonly<Record<Lifetime, LucideIcon>> = {
  request: ArrowLeftRight,
  connection: Plug,
  session: ScrollText,
  permanent: Database,
};

/** How long what travels on a line to a screen lives. The shape tells the lifetime, the tone whether a close loses something. */
export function LifetimeBadge({ life }: { life: LineLife }) {
  const Drawn = ICONS[life.lifetime];
  return (
    <span className={cn("flex items-center gap-1 font-medium", life.loses ? "text-warn" : "text-ok")}>
      <Drawn size={12} aria-hidden className="group-data-far/pill:size-6" />
      <span className="group-data-far/pill:hidden">{life.lifetime}</span>
    </span>
  );
}

/** Over what it goes, and what dies when the line closes, under its pill: while it is pointed at, has the focus, or is chosen. */
export function LifetimeWords({ life, over, shown }: { life: LineLife; over: string; shown: boolean }) {
  return (
    <span
      aria-hidden
      className={cn(
        "absolute top-full left-1/2 z-20 mt-1 w-max max-w-56 -translate-x-1/2 rounded-lg border border-line-strong bg-panel px-2 py-1 text-left text-xs whitespace-normal text-ink shadow-card",
        shown ? "block" : "hidden group-hover/pill:block group-focus-visible/pill:block",
      )}
    >
      {life.atScreen ? <span className="block font-medium">{over}</span> : null}
      <span className="text-ink-3">Dies if this closes: </span>
      {life.dies}
    </span>
  );
}
