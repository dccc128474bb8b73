import type { LoadTone } from "@/lib/domain/load/load-tone";
import type { ComponentData } from "@/lib/flow/flow-types";
import { cn } from "@/lib/shared/class-names";

const FILLS: Readonly<Record<LoadTone, string>> = { ok: "bg-ok", warn: "bg-warn", hot: "bg-hot" };

/** The thin bar at the foot of a card: how much of the busiest resource is used. The number shows on hover, and always when warm. */
export function LoadBar({ data }: { data: ComponentData }) {
  const share = Math.min(1, data.utilisation ?? 0);
  const numberClass =
    data.tone === "ok" ? "hidden group-hover/card:inline group-focus-within/card:inline" : "";
  return (
    <span className="absolute inset-x-3 bottom-1.5 flex h-4 items-center gap-2 text-xs text-ink-3 group-data-far/card:hidden">
      {data.utilisation !== null && (
        <span className="h-[3px] flex-1 overflow-hidden rounded-full bg-line">
          <span
            className={cn("block h-full rounded-full", FILLS[data.tone])}
            style={{ width: `${String(share * 100)}%` }}
          />
        </span>
      )}
      {data.percent !== "" && (
        <span className={cn("tabular-nums", numberClass, data.tone === "hot" && "text-hot")}>
          {data.percent}
        </span>
      )}
      {data.copies !== "" && <span className="ml-auto tabular-nums">{data.copies}</span>}
    </span>
  );
}
