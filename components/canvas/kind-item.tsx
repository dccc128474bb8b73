import { Command } from "cmdk";
import type { PointerEvent } from "react";
import { categoryHue } from "@/components/canvas/category-hue";
import { Icon } from "@/components/ui/icon";
import type { Kind } from "@/lib/domain/catalogue/kind-schema";

type Props = {
  kind: Kind;
  group: string;
  onChoose: (kind: string) => void;
  onGrab: ((kind: Kind, event: PointerEvent) => void) | undefined;
};

/** A kind in the catalogue: a tap or Enter chooses it, a pull takes it to the canvas (by its icon on touch, so that the list still scrolls). */
export function KindItem({ kind, group, onChoose, onGrab }: Props) {
  return (
    <Command.Item
      value={`${group}/${kind.id}`}
      onSelect={() => {
        onChoose(kind.id);
      }}
      onPointerDown={(event) => onGrab?.(kind, event)}
      className="flex min-h-10 pointer-coarse:min-h-11 cursor-default items-center gap-2.5 rounded-md px-2 py-1 select-none data-[selected=true]:bg-accent-bg"
    >
      <span
        style={categoryHue(kind.category)}
        className={`tinted grid size-7 shrink-0 place-items-center rounded-[7px] ${onGrab === undefined ? "" : "touch-none"}`}
      >
        <Icon name={kind.icon} size={15} />
      </span>
      <span className="min-w-0">
        <span className="block truncate text-sm font-medium text-ink">{kind.name}</span>
        <span className="block truncate text-xs text-ink-3">{kind.card.what}</span>
      </span>
    </Command.Item>
  );
}
