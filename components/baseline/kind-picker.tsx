import { Command } from "cmdk";
import { ChevronDown, CircleOff } from "lucide-react";
import { useState } from "react";
import { Icon } from "@/components/ui/icon";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { categoryWord, findKinds, kindsByCategory } from "@/lib/domain/catalogue/kind-search";
import type { Kind } from "@/lib/domain/catalogue/kind-schema";

type Kinds = Readonly<Record<string, Kind>>;

const itemClass =
  "flex min-h-9 cursor-default items-center gap-2 rounded-md px-2 py-1 text-sm select-none data-[selected=true]:bg-accent-bg max-md:min-h-11";
const groupClass =
  "[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-ink-3";

function KindFace({ kind }: { kind: Kind }) {
  return (
    <>
      <span
        style={{ ["--hue" as string]: `var(--hue-${kind.category})` }}
        className="tinted grid size-6 shrink-0 place-items-center rounded-md"
      >
        <Icon name={kind.icon} size={14} />
      </span>
      <span className="min-w-0 truncate">{kind.name}</span>
    </>
  );
}

type ChoicesProps = { kinds: Kinds; likely: readonly string[]; onChoose: (kind: string | null) => void };

function Choices({ kinds, likely, onChoose }: ChoicesProps) {
  const [typed, setTyped] = useState("");
  const item = (kind: Kind, group: string) => (
    <Command.Item
      key={kind.id}
      value={`${group}/${kind.id}`}
      onSelect={() => {
        onChoose(kind.id);
      }}
      className={itemClass}
    >
      <KindFace kind={kind} />
    </Command.Item>
  );
  const found = findKinds(kinds, typed);
  const others = likely.flatMap((id) => kinds[id] ?? []);
  return (
    <Command label="Kinds" shouldFilter={false} className="flex min-h-0 flex-col">
      <Command.Input
        value={typed}
        onValueChange={setTyped}
        placeholder="What it is: queue, cache, store …"
        className="h-10 w-full shrink-0 border-b border-line bg-transparent px-3 text-sm placeholder:text-ink-3 focus-visible:outline-none pointer-coarse:text-base"
      />
      <Command.List className="max-h-72 min-h-0 overflow-y-auto p-1 pb-0">
        {typed.trim() === "" ? (
          <>
            {others.length > 0 && (
              <Command.Group heading="It may also be" className={groupClass}>
                {others.map((kind) => item(kind, "likely"))}
              </Command.Group>
            )}
            {kindsByCategory(kinds).map((group) => (
              <Command.Group
                key={group.category}
                heading={categoryWord(group.category)}
                className={groupClass}
              >
                {group.kinds.map((kind) => item(kind, "all"))}
              </Command.Group>
            ))}
          </>
        ) : found.length === 0 ? (
          <p className="px-2 py-3 text-ink-3">Nothing by that name. Try what it does.</p>
        ) : (
          found.map((kind) => item(kind, "found"))
        )}
        <Command.Item
          value="leave-out"
          onSelect={() => {
            onChoose(null);
          }}
          className={`${itemClass} sticky bottom-0 mt-1 border-t border-line bg-panel`}
        >
          <CircleOff size={15} aria-hidden className="mx-1 text-ink-3" /> Leave it out
        </Command.Item>
      </Command.List>
    </Command>
  );
}

export type KindPickerProps = ChoicesProps & { name: string; kind: string | null };

/** What a name is: one of the catalogue, found by typing, or nothing. */
export function KindPicker({ name, kind, ...choices }: KindPickerProps) {
  const [open, setOpen] = useState(false);
  const chosen = kind === null ? undefined : choices.kinds[kind];
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger
        aria-label={`${name} is: ${chosen?.name ?? "left out"}`}
        className="flex h-9 w-full items-center gap-2 rounded-lg border border-line-strong bg-bg px-2 text-left text-sm transition-colors hover:border-ink-3 max-md:h-11"
      >
        {chosen ? <KindFace kind={chosen} /> : <span className="text-ink-3">Left out</span>}
        <ChevronDown size={14} aria-hidden className="ml-auto shrink-0 text-ink-3" />
      </PopoverTrigger>
      <PopoverContent className="w-72 p-0" aria-label={`What ${name} is`}>
        <Choices
          {...choices}
          onChoose={(next) => {
            setOpen(false);
            choices.onChoose(next);
          }}
        />
      </PopoverContent>
    </Popover>
  );
}
