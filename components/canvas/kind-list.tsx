import { Command } from "cmdk";
import type { PointerEvent, ReactNode } from "react";
import { categoryHue } from "@/components/canvas/category-hue";
import { categoryWord, kindsByCategory, rankWords, searchWords } from "@/components/canvas/kind-search";
import { useRecentKinds } from "@/components/canvas/recent-kinds";
import { Icon } from "@/components/ui/icon";
import { useStudio } from "@/lib/client/use-studio";
import type { StudioState } from "@/lib/client/studio-state";
import type { Category, Kind } from "@/lib/domain/catalogue/kind-schema";

const selectKinds = (state: StudioState) => state.knowledge.kinds;

export type KindListProps = {
  label: string;
  placeholder: string;
  /** Only this category, until something is typed. */
  category?: Category | null;
  onChoose: (kind: string) => void;
  /** Begins a drag of this kind; without it the list is only for choosing. */
  onGrab?: (kind: Kind, event: PointerEvent) => void;
  /** Rows besides the kinds. */
  children?: ReactNode;
};

type ItemProps = { kind: Kind; group: string; onChoose: (kind: string) => void; onGrab: KindListProps["onGrab"] };

function KindItem({ kind, group, onChoose, onGrab }: ItemProps) {
  return (
    <Command.Item
      value={`${group}/${kind.id}`}
      keywords={searchWords(kind)}
      onSelect={() => { onChoose(kind.id); }}
      onPointerDown={(event) => onGrab?.(kind, event)}
      className="flex min-h-10 cursor-default items-center gap-2.5 rounded-md px-2 py-1 select-none data-[selected=true]:bg-accent-bg"
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

/** The catalogue as a list to type into: recent kinds first, then by category. */
export function KindList({ label, placeholder, category = null, onChoose, onGrab, children }: KindListProps) {
  const kinds = useStudio(selectKinds);
  const recent = useRecentKinds().flatMap((id) => (kinds[id] === undefined ? [] : [kinds[id]]));
  const groups = kindsByCategory(kinds).filter((group) => category === null || group.category === category);
  const headingClass = "[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-ink-3";
  return (
    <Command label={label} filter={(_value, typed, words) => rankWords(typed, words ?? [])} className="flex min-h-0 flex-col">
      <Command.Input
        autoFocus={window.matchMedia("(pointer: fine)").matches}
        placeholder={placeholder}
        className="h-10 w-full shrink-0 border-b border-line bg-transparent px-3 text-sm placeholder:text-ink-3 focus-visible:outline-none pointer-coarse:text-base"
      />
      <Command.List className="max-h-80 min-h-0 flex-1 overflow-y-auto p-1">
        <Command.Empty className="px-2 py-3 text-ink-3">Nothing by that name. Try what it does: queue, cache, store.</Command.Empty>
        {category === null && recent.length > 0 && (
          <Command.Group heading="Recent" className={headingClass}>
            {recent.map((kind) => <KindItem key={kind.id} kind={kind} group="recent" onChoose={onChoose} onGrab={onGrab} />)}
          </Command.Group>
        )}
        {groups.map((group) => (
          <Command.Group key={group.category} heading={categoryWord(group.category)} className={headingClass}>
            {group.kinds.map((kind) => <KindItem key={kind.id} kind={kind} group="all" onChoose={onChoose} onGrab={onGrab} />)}
          </Command.Group>
        ))}
        {children}
      </Command.List>
    </Command>
  );
}
