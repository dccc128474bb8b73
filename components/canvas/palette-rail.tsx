import { Plus } from "lucide-react";
import { useCallback, useState } from "react";
import { cardExtras } from "@/components/canvas/card-extras";
import { categoryColour } from "@/components/canvas/category-hue";
import { DraggedKind } from "@/components/canvas/dragged-kind";
import { leaveFocusOnTouch } from "@/components/canvas/first-focus";
import { KindList } from "@/components/canvas/later-lists";
import { categoryWord, kindsByCategory } from "@/lib/domain/catalogue/kind-search";
import type { CanvasActions } from "@/components/canvas/use-canvas-actions";
import { useKindDrag } from "@/components/canvas/use-kind-drag";
import { Icon } from "@/components/ui/icon";
import { Popover, PopoverAnchor, PopoverContent } from "@/components/ui/popover";
import { Tooltip } from "@/components/ui/tooltip";
import { useStudio } from "@/lib/client/use-studio";
import type { StudioState } from "@/lib/client/studio-state";
import type { Category } from "@/lib/domain/catalogue/kind-schema";
import type { Point } from "@/lib/drawing/geometry";

const selectKinds = (state: StudioState) => state.knowledge.kinds;

/** The categories with a place of their own on the rail, each with the icon that stands for it. */
const ON_RAIL: readonly { category: Category; icon: string }[] = [
  { category: "network", icon: "split" },
  { category: "compute", icon: "server" },
  { category: "data", icon: "database" },
  { category: "cache", icon: "zap" },
  { category: "messaging", icon: "list-ordered" },
  { category: "ai", icon: "bot" },
  { category: "container", icon: "square-dashed" },
];
const railButton =
  "grid size-[30px] shrink-0 place-items-center rounded-[7px] text-ink-2 hover:bg-ink/6 hover:text-ink data-[on=true]:bg-accent-bg data-[on=true]:text-accent pointer-coarse:size-11";

type Open = { category: Category | null };

/** The rail at the lower left: everything that can be put on the board, by a click, a tap, a drag or a name. */
export function PaletteRail({ actions }: { actions: CanvasActions }) {
  const kinds = useStudio(selectKinds);
  const [open, setOpen] = useState<Open | null>(null);
  const drop = useCallback(
    (kind: string, screen: Point) => {
      actions.add(kind, actions.toWorld(screen));
      setOpen(null);
    },
    [actions],
  );
  const { dragged, grab } = useKindDrag(drop);
  const known = new Set(kindsByCategory(kinds).map((group) => group.category));
  const toggle = (category: Category | null) => {
    setOpen(open?.category === category ? null : { category });
  };
  const choose = (kind: string) => {
    actions.add(kind);
    setOpen(null);
  };
  const extras = cardExtras(actions, () => {
    setOpen(null);
  });
  return (
    <Popover
      open={open !== null}
      onOpenChange={(next) => {
        if (!next) setOpen(null);
      }}
    >
      <PopoverAnchor asChild>
        <div
          role="toolbar"
          aria-label="Add to the board"
          className="nokey absolute bottom-3 left-3 z-10 flex max-w-[calc(100%-24px)] gap-0.5 overflow-x-auto rounded-[10px] border border-line bg-panel p-1 shadow-card pointer-coarse:gap-0"
        >
          <Tooltip content="Add anything  /">
            <button
              type="button"
              aria-label="Add anything"
              aria-expanded={open?.category === null}
              data-on
              onClick={() => {
                toggle(null);
              }}
              className={railButton}
            >
              <Plus size={16} aria-hidden />
            </button>
          </Tooltip>
          {ON_RAIL.filter(({ category }) => known.has(category)).map(({ category, icon }) => (
            <Tooltip key={category} content={categoryWord(category)}>
              <button
                type="button"
                aria-label={categoryWord(category)}
                aria-expanded={open?.category === category}
                data-on={open?.category === category}
                onClick={() => {
                  toggle(category);
                }}
                className={railButton}
              >
                <Icon
                  name={icon}
                  size={16}
                  style={open?.category === category ? { color: categoryColour(category) } : {}}
                />
              </button>
            </Tooltip>
          ))}
        </div>
      </PopoverAnchor>
      <PopoverContent
        onOpenAutoFocus={leaveFocusOnTouch}
        side="top"
        align="start"
        className={`w-80 p-0 ${dragged === null ? "" : "pointer-events-none opacity-40"}`}
        onInteractOutside={(event) => {
          if ((event.target as HTMLElement).closest("[role=toolbar]") !== null) event.preventDefault();
        }}
      >
        {open !== null && (
          <KindList
            key={open.category ?? "all"}
            label="Catalogue"
            placeholder="Find a component"
            category={open.category}
            onChoose={choose}
            onGrab={grab}
            extras={extras}
          />
        )}
      </PopoverContent>
      {dragged !== null && <DraggedKind kind={dragged.kind} at={dragged.at} />}
    </Popover>
  );
}
