import { ArrowRight, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

/** The look of a whole door; the link or button around it takes it. */
export const doorClasses =
  "group grid w-full grid-cols-[34px_1fr_auto] items-start gap-3 bg-panel px-4 py-4 text-left transition-colors hover:bg-bg focus-visible:outline-offset-[-2px] aria-busy:opacity-60 sm:px-6 sm:pt-5 sm:pb-6";

/** What stands on a door: where it leads, and in one line what happens there. */
export function DoorFace({ icon: Drawn, title, says }: { icon: LucideIcon; title: string; says: ReactNode }) {
  return (
    <>
      <span className="grid size-[34px] place-items-center rounded-[9px] bg-accent-bg text-accent">
        <Drawn size={18} strokeWidth={1.75} aria-hidden />
      </span>
      <span>
        <span className="block text-lg leading-snug font-semibold tracking-tight">{title}</span>
        <span className="mt-0.5 block text-sm text-ink-3">{says}</span>
      </span>
      <ArrowRight
        size={16}
        aria-hidden
        className="mt-0.5 text-ink-3 transition-transform duration-150 group-hover:translate-x-0.5 group-hover:text-ink"
      />
    </>
  );
}
