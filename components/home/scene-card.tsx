import { clsx } from "clsx";
import type { LucideIcon } from "lucide-react";
import type { CSSProperties, ReactNode } from "react";

export type SceneCardProps = {
  icon: LucideIcon;
  hue: string;
  name: string;
  says: ReactNode;
  children?: ReactNode;
  isHot?: boolean;
  className?: string;
};

/** A component card as the canvas draws it, a little larger. */
export function SceneCard({
  icon: Drawn,
  hue,
  name,
  says,
  children,
  isHot = false,
  className,
}: SceneCardProps) {
  return (
    <div
      style={{ "--hue": `var(--hue-${hue})` } as CSSProperties}
      className={clsx(
        "relative h-[84px] w-[216px] shrink-0 rounded-card border bg-panel px-3.5 pt-3 shadow-card transition-colors duration-150",
        isHot ? "border-hot/60" : "border-line-strong",
        className,
      )}
    >
      <div className="grid grid-cols-[36px_1fr] gap-2.5">
        <span className="tinted grid size-9 place-items-center rounded-lg">
          <Drawn size={20} strokeWidth={1.75} aria-hidden />
        </span>
        <span className="min-w-0">
          <span className="block truncate text-lg leading-tight font-semibold tracking-tight">{name}</span>
          <span className="block truncate text-sm leading-snug text-ink-3">{says}</span>
        </span>
      </div>
      {children}
    </div>
  );
}
