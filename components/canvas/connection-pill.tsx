import { memo } from "react";
import { choose, NOTHING } from "@/components/canvas/choose";
import { Icon } from "@/components/ui/icon";
import { useStudioStore } from "@/lib/client/use-studio";
import type { ConnectionData, Mark } from "@/lib/flow/flow-types";
import type { Point } from "@/lib/flow/geometry";
import { cn } from "@/lib/shared/class-names";

const MARK_TONES: Readonly<Record<Mark["tone"], string>> = {
  hot: "text-hot",
  warn: "text-warn",
  quiet: "text-ink-3",
};

type Props = { id: string; data: ConnectionData; selected: boolean; at: Point };

function ConnectionPillView({ id, data, selected, at }: Props) {
  const store = useStudioStore();
  return (
    <button
      type="button"
      tabIndex={-1}
      data-connection={id}
      aria-label={[data.says, data.mark?.word].filter(Boolean).join(", ")}
      title={data.mark?.word ?? data.says}
      onClick={() => {
        choose(store.getState(), { ...NOTHING, connections: [id] });
      }}
      style={{ transform: `translate(-50%, -50%) translate(${String(at.x)}px, ${String(at.y)}px)` }}
      className={cn(
        "nodrag nopan pointer-events-auto absolute z-5 flex items-center gap-1 rounded-full border border-line-strong bg-panel px-2 py-px text-xs whitespace-nowrap text-ink-2 group-data-far/canvas:hidden",
        (selected || data.evidence) && "border-accent text-accent",
        data.ghost === "added" && "border-dashed border-accent text-accent",
        (data.dimmed || data.ghost === "removed") && "opacity-40",
      )}
    >
      {data.hops !== "" && (
        <span className="-ml-1.5 rounded-full bg-accent px-1.5 font-mono text-panel tabular-nums">
          {data.hops}
        </span>
      )}
      {data.pill}
      {data.mark !== null && <Icon name={data.mark.icon} size={12} className={MARK_TONES[data.mark.tone]} />}
    </button>
  );
}

/** The protocol at the middle of a line; choosing it chooses the connection. */
export const ConnectionPill = memo(ConnectionPillView);
