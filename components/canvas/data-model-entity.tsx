import { X } from "lucide-react";
import type { DataModel } from "@/lib/domain/board/card-schema";

type Entity = DataModel["entities"][string];
type Props = { entity: Entity; onChange: (entity: Entity) => void; onRemove: () => void };

const inputClass = "min-w-0 bg-transparent px-1 py-0.5 text-xs placeholder:text-ink-3 hover:bg-ink/4";

/** One entity: its name, the key it is found by, and its other fields. */
export function DataModelEntity({ entity, onChange, onRemove }: Props) {
  return (
    <span className="grid grid-cols-[1fr_1fr_24px] items-center rounded-md border border-line bg-bg">
      <input
        aria-label="Entity"
        placeholder="Entity"
        value={entity.name}
        maxLength={120}
        onChange={(event) => {
          onChange({ ...entity, name: event.target.value });
        }}
        className={`${inputClass} font-medium`}
      />
      <input
        aria-label={`Key of ${entity.name || "the entity"}`}
        placeholder="key"
        value={entity.key}
        maxLength={120}
        onChange={(event) => {
          onChange({ ...entity, key: event.target.value });
        }}
        className={`${inputClass} font-mono text-accent`}
      />
      <button
        type="button"
        aria-label={`Remove ${entity.name || "the entity"}`}
        onClick={onRemove}
        className="grid size-6 place-items-center text-ink-3 hover:text-hot"
      >
        <X size={13} aria-hidden />
      </button>
      <input
        aria-label={`Fields of ${entity.name || "the entity"}`}
        placeholder="other fields"
        value={entity.fields}
        maxLength={400}
        onChange={(event) => {
          onChange({ ...entity, fields: event.target.value });
        }}
        className={`${inputClass} col-span-3 text-ink-2`}
      />
    </span>
  );
}
