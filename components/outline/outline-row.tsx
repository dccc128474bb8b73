import { ChevronRight } from "lucide-react";
import { memo } from "react";
import { Icon } from "@/components/ui/icon";
import { NameField } from "@/components/ui/name-field";
import { isChosen, placeInSelection } from "@/lib/client/outline/choose-items";
import type { OutlineItem } from "@/lib/client/outline/outline-item";
import { isOpen } from "@/lib/client/outline/visible-rows";
import { useStudio } from "@/lib/client/use-studio";
import { cn } from "@/lib/shared/class-names";

type Props = { item: OutlineItem; level: number; place: number; of: number; isLarge: boolean };

const INDENT_PX = 18;
const TONES: Readonly<Record<OutlineItem["marks"][number]["tone"], string>> = {
  hot: "text-hot",
  warn: "text-warn",
  quiet: "text-ink-3",
};

function Renaming({ id, name }: { id: string; name: string }) {
  const edit = useStudio((studio) => studio.edit);
  const rename = useStudio((studio) => studio.renameInOutline);
  return (
    <span className="min-w-0 flex-1">
      <NameField
        label={`New name of ${name}`}
        name={name}
        onRename={(next) => edit({ type: "rename-component", id, name: next })}
        onDone={() => {
          rename(null);
        }}
      />
    </span>
  );
}

function Words({ item }: { item: OutlineItem }) {
  const isSection = item.subject.type === "section";
  return (
    <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2">
      <span
        className={cn("min-w-0 break-words", isSection ? "text-xs font-semibold text-ink-2" : "font-medium")}
      >
        {item.title}
      </span>
      {item.detail !== "" && <span className="min-w-0 text-xs break-words text-ink-3">{item.detail}</span>}
      {item.marks.map((mark) => (
        <span
          key={mark.word}
          className={cn("inline-flex items-center gap-1 self-center text-xs font-medium", TONES[mark.tone])}
        >
          <Icon name={mark.icon} size={12} className="shrink-0" />
          {mark.word}
        </span>
      ))}
      {item.ghost !== null && (
        <span className="self-center rounded-full border border-dashed border-accent px-1.5 text-xs font-medium text-accent">
          {item.ghost === "added" ? "would be added" : item.ghost === "changed" ? "would change" : "would go"}
        </span>
      )}
    </span>
  );
}

function OutlineRowView({ item, level, place, of, isLarge }: Props) {
  const isAt = useStudio((studio) => studio.outlineAt === item.id);
  const open = useStudio((studio) => isOpen(item, studio.outlineFolds, isLarge));
  const chosen = useStudio((studio) => isChosen(studio.selection, item.subject));
  const renaming = useStudio(({ renamingInOutline }) =>
    item.subject.type === "component" && item.subject.id === renamingInOutline ? renamingInOutline : null,
  );
  const line = item.subject.type === "connection" && !item.subject.isPointer ? item.subject.id : undefined;
  const canBeChosen = placeInSelection(item.subject) !== undefined;
  return (
    <li
      role="treeitem"
      data-item={item.id}
      aria-label={item.says}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={of}
      aria-expanded={item.children.length === 0 ? undefined : open}
      aria-selected={canBeChosen ? chosen : undefined}
      tabIndex={isAt ? 0 : -1}
      className="scroll-mt-12 scroll-mb-12 outline-none [contain-intrinsic-size:auto_34px] [content-visibility:auto] [&:focus-visible>div]:outline-2 [&:focus-visible>div]:-outline-offset-2 [&:focus-visible>div]:outline-accent"
    >
      <div
        data-row
        data-connection={line}
        style={{ paddingLeft: `${String(8 + (level - 1) * INDENT_PX)}px` }}
        className={cn(
          "flex min-h-8 cursor-default items-center gap-2 rounded-lg py-1 pr-2 hover:bg-ink/4 pointer-coarse:min-h-11",
          chosen && "bg-accent-bg hover:bg-accent-bg",
          item.ghost === "removed" && "opacity-60",
        )}
      >
        <span data-fold className="grid size-5 shrink-0 place-items-center self-start pointer-coarse:size-9">
          {item.children.length > 0 && (
            <ChevronRight
              size={14}
              aria-hidden
              className={cn(
                "text-ink-3 transition-transform duration-150 motion-reduce:transition-none",
                open && "rotate-90",
              )}
            />
          )}
        </span>
        <Icon name={item.icon} size={15} className="shrink-0 text-ink-3" />
        {renaming === null ? <Words item={item} /> : <Renaming id={renaming} name={item.title} />}
      </div>
      {open && (
        <ul role="group" aria-label={item.title}>
          {item.children.map((child, at) => (
            <OutlineRow
              key={child.id}
              item={child}
              level={level + 1}
              place={at + 1}
              of={item.children.length}
              isLarge={isLarge}
            />
          ))}
        </ul>
      )}
    </li>
  );
}

/** One item of the outline and, while it is open, what is in it. */
export const OutlineRow = memo(OutlineRowView);
