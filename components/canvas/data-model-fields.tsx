import { Plus, Table2 } from "lucide-react";
import { DataModelEntity } from "@/components/canvas/data-model-entity";
import { DataModelQuery } from "@/components/canvas/data-model-query";
import { DataModelStore } from "@/components/canvas/data-model-store";
import { useStudio } from "@/lib/client/use-studio";
import type { StudioState } from "@/lib/client/studio-state";
import type { DataModel } from "@/lib/domain/board/card-schema";

const selectEdit = (state: StudioState) => state.edit;
const selectNewId = (state: StudioState) => state.newId;
const selectReadOnly = (state: StudioState) => state.readOnly;

const addClass =
  "flex h-6 items-center gap-1 rounded-md px-1 text-xs text-ink-3 hover:bg-ink/6 hover:text-ink";

function inOrder<Item extends { order: number }>(items: Readonly<Record<string, Item>>): [string, Item][] {
  return Object.entries(items).sort(([, a], [, b]) => a.order - b.order);
}

/** Entities with their keys and fields, and the queries that matter: each typed where it stands. */
export function DataModelFields({ model }: { model: DataModel }) {
  const edit = useStudio(selectEdit);
  const newId = useStudio(selectNewId);
  const readOnly = useStudio(selectReadOnly);
  const put = (change: Partial<DataModel>, field: string) =>
    edit(
      { type: "put-data-model", dataModel: { ...model, ...change } },
      { coalesce: `dataModel/${model.id}/${field}` },
    );
  const [entities, queries] = [inOrder(model.entities), inOrder(model.queries)];
  return (
    <fieldset disabled={readOnly} className="nodrag nopan grid gap-1.5 px-3 pb-3">
      <span className="flex items-center gap-1.5 text-[color:var(--hue-data)]">
        <Table2 size={15} aria-hidden className="shrink-0" />
        <input
          aria-label="Name of the data model"
          placeholder="Data model"
          value={model.name}
          maxLength={120}
          onChange={(event) => put({ name: event.target.value }, "name")}
          className="min-w-0 flex-1 bg-transparent text-sm font-medium text-ink placeholder:text-ink-3"
        />
      </span>
      <DataModelStore
        store={model.store}
        onChoose={(store) => {
          const { store: _before, ...rest } = model;
          edit({ type: "put-data-model", dataModel: store === undefined ? rest : { ...rest, store } });
        }}
      />
      {entities.map(([id, entity]) => (
        <DataModelEntity
          key={id}
          entity={entity}
          onChange={(next) => put({ entities: { ...model.entities, [id]: next } }, id)}
          onRemove={() =>
            put({ entities: Object.fromEntries(entities.filter(([other]) => other !== id)) }, `remove-${id}`)
          }
        />
      ))}
      <button
        type="button"
        className={addClass}
        onClick={() =>
          put(
            {
              entities: {
                ...model.entities,
                [newId()]: { name: "", key: "", fields: "", order: entities.length },
              },
            },
            "add-entity",
          )
        }
      >
        <Plus size={13} aria-hidden /> Entity
      </button>
      {queries.length > 0 && <span className="pt-1 font-medium text-ink-2">Top queries</span>}
      {queries.map(([id, query], index) => (
        <DataModelQuery
          key={id}
          number={index + 1}
          text={query.text}
          onChange={(text) => put({ queries: { ...model.queries, [id]: { ...query, text } } }, id)}
          onRemove={() =>
            put({ queries: Object.fromEntries(queries.filter(([other]) => other !== id)) }, `remove-${id}`)
          }
        />
      ))}
      <button
        type="button"
        className={addClass}
        onClick={() =>
          put({ queries: { ...model.queries, [newId()]: { text: "", order: queries.length } } }, "add-query")
        }
      >
        <Plus size={13} aria-hidden /> Query that matters
      </button>
    </fieldset>
  );
}
