import { useStudio } from "@/lib/client/use-studio";
import type { StudioState } from "@/lib/client/studio-state";

const selectBoard = (state: StudioState) => state.board;
const selectKinds = (state: StudioState) => state.knowledge.kinds;

/** The store that holds the data model, of those on the board. */
export function DataModelStore({
  store,
  onChoose,
}: {
  store: string | undefined;
  onChoose: (store: string | undefined) => void;
}) {
  const board = useStudio(selectBoard);
  const kinds = useStudio(selectKinds);
  const stores = Object.values(board.components).filter((component) =>
    kinds[component.kind]?.facts.includes("stores"),
  );
  if (stores.length === 0) return null;
  return (
    <label className="flex items-center gap-1.5 text-ink-3">
      Held by
      <select
        value={store ?? ""}
        onChange={(event) => {
          onChoose(event.target.value === "" ? undefined : event.target.value);
        }}
        className="h-6 min-w-0 flex-1 rounded-md border border-line bg-bg px-1 text-xs text-ink"
      >
        <option value="">not decided</option>
        {stores.map((component) => (
          <option key={component.id} value={component.id}>
            {component.name}
          </option>
        ))}
      </select>
    </label>
  );
}
