import { memo } from "react";
import { chooseOne, isWithOthers } from "@/components/canvas/choose-by-click";
import { LifetimeBadge, LifetimeWords } from "@/components/canvas/lifetime-badge";
import { Icon } from "@/components/ui/icon";
import { useStudioStore } from "@/lib/client/use-studio";
import { lifeInWords } from "@/lib/domain/overlay/life-in-words";
import { useIsFar } from "@/components/canvas/use-far";
import { useRoute } from "@/components/canvas/use-route";
import type { ConnectionData, Mark } from "@/lib/flow/flow-types";
import { cn } from "@/lib/shared/class-names";

const MARK_TONES: Readonly<Record<Mark["tone"], string>> = {
  hot: "text-hot",
  warn: "text-warn",
  quiet: "text-ink-3",
};

type Props = { id: string; data: ConnectionData; selected: boolean };

function DrawnPill({ id, data, selected, isFar }: Props & { isFar: boolean }) {
  const store = useStudioStore();
  const at = useRoute(id)?.pillAt;
  if (at === undefined) return null;
  return (
    <button
      type="button"
      tabIndex={-1}
      data-connection={id}
      data-far={isFar || undefined}
      aria-label={[data.says, data.mark?.word, data.life && lifeInWords(data.life)]
        .filter(Boolean)
        .join(", ")}
      title={data.life === null ? (data.mark?.word ?? data.says) : undefined}
      onClick={(event) => {
        const state = store.getState();
        chooseOne(state, "connections", id, state.choosingMany || isWithOthers(event));
      }}
      style={{ transform: `translate(-50%, -50%) translate(${String(at.x)}px, ${String(at.y)}px)` }}
      className={cn(
        "group/pill nodrag nopan pointer-events-auto absolute z-5 flex items-center gap-1 rounded-full border border-line-strong bg-panel px-2 py-px text-xs whitespace-nowrap text-ink-2",
        // Over the cards: a short line would hide it, and what it says would be cut.
        data.life?.atScreen ? "z-12 pl-1.5 data-far:p-1" : "",
        data.life?.atScreen && (data.life.loses ? "border-warn/50 bg-warn-bg" : "border-ok/50 bg-ok-bg"),
        data.life !== null && "hover:z-20 focus-visible:z-20",
        data.life !== null && selected && "z-20",
        (selected || data.evidence) && "border-accent text-accent",
        (data.ghost === "added" || data.ghost === "changed") && "dashed border-accent text-accent",
        (data.dimmed || data.ghost === "removed") && "opacity-40",
      )}
    >
      {data.hops !== "" && (
        <span className="-ml-1.5 rounded-full bg-accent px-1.5 font-mono text-panel tabular-nums">
          {data.hops}
        </span>
      )}
      {data.life?.atScreen ? <LifetimeBadge life={data.life} /> : data.pill}
      {data.mark !== null && <Icon name={data.mark.icon} size={12} className={MARK_TONES[data.mark.tone]} />}
      {data.life !== null && <LifetimeWords life={data.life} over={data.pill} shown={selected} />}
    </button>
  );
}

function ConnectionPillView(props: Props) {
  const isFar = useIsFar(props.id);
  return isFar && props.data.life?.atScreen !== true ? null : <DrawnPill {...props} isFar={isFar} />;
}

/**
 * The protocol at the middle of a line; choosing it chooses the connection. From afar nobody reads it, and it is not there:
 * only what tells how long something lives on its way to a screen is.
 */
export const ConnectionPill = memo(ConnectionPillView);
