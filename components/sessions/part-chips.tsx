import { useStudio } from "@/lib/client/use-studio";

type PartChipsProps = {
  /** Names the list for screen readers. */
  label: string;
  components: readonly string[];
  connections: readonly string[];
};

/** Parts and connections of this board by name; each one flies to itself. */
export function PartChips({ label, components, connections }: PartChipsProps) {
  const board = useStudio((studio) => studio.board);
  const fly = useStudio((studio) => studio.fly);
  const names = new Map(Object.values(board.components).map((part) => [String(part.id), part.name]));
  const lines = new Map(Object.values(board.connections).map((line) => [String(line.id), line]));
  const chips = [
    ...components.flatMap((id) => {
      const name = names.get(id);
      return name === undefined ? [] : [{ id, name, target: { components: [id] } }];
    }),
    ...connections.flatMap((id) => {
      const line = lines.get(id);
      if (line === undefined) return [];
      const name = `${names.get(line.from) ?? "?"} to ${names.get(line.to) ?? "?"}`;
      return [{ id, name, target: { connections: [id] } }];
    }),
  ];
  if (chips.length === 0) return null;
  return (
    <ul aria-label={label} className="flex flex-wrap gap-1">
      {chips.map(({ id, name, target }) => (
        <li key={id} className="max-w-full">
          <button
            type="button"
            aria-label={`Show ${name} on the board`}
            onClick={() => {
              fly(target);
            }}
            className="min-h-6 max-w-full truncate rounded-full border border-line-strong bg-panel px-2 text-xs text-ink-2 transition-colors hover:border-ink-3 hover:text-ink max-md:min-h-11 max-md:px-3"
          >
            {name}
          </button>
        </li>
      ))}
    </ul>
  );
}
