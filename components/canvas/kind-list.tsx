import { Command } from "cmdk";
import { useState, type PointerEvent } from "react";
import { takeFocus } from "@/components/canvas/first-focus";
import { KindItem } from "@/components/canvas/kind-item";
import { categoryWord, findKinds, kindsByCategory, rankWords } from "@/lib/domain/catalogue/kind-search";
import { useRecentKinds } from "@/components/canvas/recent-kinds";
import { Icon } from "@/components/ui/icon";
import { useStudio } from "@/lib/client/use-studio";
import type { StudioState } from "@/lib/client/studio-state";
import type { Category, Kind } from "@/lib/domain/catalogue/kind-schema";

const selectKinds = (state: StudioState) => state.knowledge.kinds;
const headingClass =
  "[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-ink-3";

/** Something to add that is no component. */
export type Extra = { name: string; icon: string; words: readonly string[]; onChoose: () => void };

export type KindListProps = {
  label: string;
  placeholder: string;
  /** Only this category, until something is typed. */
  category?: Category | null;
  onChoose: (kind: string) => void;
  /** Begins a drag of this kind; without it the list is only for choosing. */
  onGrab?: (kind: Kind, event: PointerEvent) => void;
  extras?: readonly Extra[];
};

function ExtraItem({ extra }: { extra: Extra }) {
  return (
    <Command.Item
      value={`extra/${extra.name}`}
      onSelect={extra.onChoose}
      className="flex min-h-10 pointer-coarse:min-h-11 cursor-default items-center gap-2.5 rounded-md px-2 py-1 text-sm font-medium select-none data-[selected=true]:bg-accent-bg"
    >
      <span className="grid size-7 place-items-center text-ink-2">
        <Icon name={extra.icon} size={15} />
      </span>
      {extra.name}
    </Command.Item>
  );
}

/** What was typed, best first. Ranked here and not by cmdk, which does not put a better group before a worse. */
function Found({
  typed,
  onChoose,
  onGrab,
  extras = [],
}: Pick<KindListProps, "onChoose" | "onGrab" | "extras"> & { typed: string }) {
  const kinds = useStudio(selectKinds);
  const found = findKinds(kinds, typed);
  const foundExtras = extras.filter((extra) => rankWords(typed, [extra.name, ...extra.words]) > 0);
  if (found.length + foundExtras.length === 0)
    return (
      <p className="px-2 py-3 text-ink-3">Nothing by that name. Try what it does: queue, cache, store.</p>
    );
  return (
    <>
      {found.map((kind) => (
        <KindItem key={kind.id} kind={kind} group="found" onChoose={onChoose} onGrab={onGrab} />
      ))}
      {foundExtras.map((extra) => (
        <ExtraItem key={extra.name} extra={extra} />
      ))}
    </>
  );
}

function Browse({
  category = null,
  onChoose,
  onGrab,
  extras = [],
}: Omit<KindListProps, "label" | "placeholder">) {
  const kinds = useStudio(selectKinds);
  const recent = useRecentKinds().flatMap((id) => (kinds[id] === undefined ? [] : [kinds[id]]));
  const groups = kindsByCategory(kinds).filter((group) => category === null || group.category === category);
  return (
    <>
      {category === null && recent.length > 0 && (
        <Command.Group heading="Recent" className={headingClass}>
          {recent.map((kind) => (
            <KindItem key={kind.id} kind={kind} group="recent" onChoose={onChoose} onGrab={onGrab} />
          ))}
        </Command.Group>
      )}
      {groups.map((group) => (
        <Command.Group key={group.category} heading={categoryWord(group.category)} className={headingClass}>
          {group.kinds.map((kind) => (
            <KindItem key={kind.id} kind={kind} group="all" onChoose={onChoose} onGrab={onGrab} />
          ))}
        </Command.Group>
      ))}
      {category === null && extras.length > 0 && (
        <Command.Group heading="On the side" className={headingClass}>
          {extras.map((extra) => (
            <ExtraItem key={extra.name} extra={extra} />
          ))}
        </Command.Group>
      )}
    </>
  );
}

/** The catalogue as a list to type into: recent kinds first, then by category. */
export function KindList({ label, placeholder, ...list }: KindListProps) {
  const [typed, setTyped] = useState("");
  return (
    <Command label={label} shouldFilter={false} className="flex min-h-0 flex-col">
      <Command.Input
        ref={takeFocus}
        value={typed}
        onValueChange={setTyped}
        placeholder={placeholder}
        className="h-10 w-full shrink-0 border-b border-line bg-transparent px-3 text-sm placeholder:text-ink-3 focus-visible:outline-none pointer-coarse:text-base"
      />
      <Command.List className="max-h-80 min-h-0 flex-1 overflow-y-auto p-1">
        {typed.trim() === "" ? <Browse {...list} /> : <Found typed={typed} {...list} />}
      </Command.List>
    </Command>
  );
}
