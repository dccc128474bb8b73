import type { NodeProps } from "@xyflow/react";
import { GripHorizontal } from "lucide-react";
import { memo } from "react";
import { useStudio } from "@/lib/client/use-studio";
import type { StudioState } from "@/lib/client/studio-state";
import type { CardNode } from "@/lib/flow/flow-types";
import { alikeIn } from "@/lib/shared/alike-in";
import { cn } from "@/lib/shared/class-names";

const selectEdit = (state: StudioState) => state.edit;
const selectReadOnly = (state: StudioState) => state.readOnly;

type Shown = Pick<NodeProps<CardNode>, "data" | "selected">;

function TextCardView({ data, selected }: Shown) {
  const edit = useStudio(selectEdit);
  const readOnly = useStudio(selectReadOnly);
  const { card } = data;
  return (
    <div
      className={cn(
        "w-56 rounded-card border border-warn/25 bg-warn-bg shadow-card",
        selected && "outline-2 outline-offset-2 outline-accent",
      )}
    >
      <span className="card-grip flex h-5 cursor-grab items-center justify-center text-ink-3 active:cursor-grabbing">
        <GripHorizontal size={14} aria-hidden />
      </span>
      <textarea
        aria-label="Text of this note"
        placeholder="Write what the picture does not say"
        value={card.text}
        readOnly={readOnly}
        rows={2}
        maxLength={4_000}
        onChange={(event) =>
          edit(
            { type: "put-card", card: { ...card, text: event.target.value } },
            { coalesce: `card/${card.id}` },
          )
        }
        className="nodrag nowheel nopan field-sizing-content block min-h-12 w-full resize-none bg-transparent px-3 pb-3 text-sm leading-[1.4] placeholder:text-ink-3 focus-visible:outline-none"
      />
    </div>
  );
}

/** A note anyone may leave on the board; typed in place, moved by its grip. */
export const TextCard = memo(TextCardView, alikeIn<Shown>({ data: true, selected: true }));
