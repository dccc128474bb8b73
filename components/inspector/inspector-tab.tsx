import { Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { DataModelInspector, TextCardInspector } from "@/components/inspector/card-inspector";
import { ComponentInspector, type CapacityView } from "@/components/inspector/component-inspector";
import { ConnectionInspector } from "@/components/inspector/connection-inspector";
import { Button } from "@/components/ui/button";
import { useStudio } from "@/lib/client/use-studio";
import type { DataModel } from "@/lib/domain/board/card-schema";

function counted(count: number, one: string, many: string): string {
  if (count === 0) return "";
  return count === 1 ? `1 ${one}` : `${String(count)} ${many}`;
}

function ManyChosen() {
  const selection = useStudio((studio) => studio.selection);
  const edit = useStudio((studio) => studio.edit);
  const select = useStudio((studio) => studio.select);
  const readOnly = useStudio((studio) => studio.readOnly);
  const words = [
    counted(selection.components.length, "component", "components"),
    counted(selection.connections.length, "connection", "connections"),
    counted(selection.cards.length + selection.dataModels.length, "card", "cards"),
  ].filter(Boolean);
  const remove = () => {
    edit({ type: "remove", ...selection });
    select({ components: [], connections: [], cards: [], dataModels: [] });
  };
  return (
    <div className="grid justify-items-start gap-3 p-4">
      <p className="text-base font-semibold tracking-tight">{words.join(", ")}</p>
      <p className="text-ink-2">
        Drag one to move them all; the arrow keys move them by a pixel, with Shift by ten.
      </p>
      {!readOnly && (
        <Button variant="danger" onClick={remove}>
          <Trash2 size={14} aria-hidden />
          Remove all
        </Button>
      )}
    </div>
  );
}

type InspectorTabProps = {
  capacity: CapacityView;
  /** The fields of a data model. The canvas's own: composed by the studio. */
  dataModel: (model: DataModel) => ReactNode;
};

/** What is chosen on the board, opened: a component, a connection, or how many there are. */
export function InspectorTab({ capacity, dataModel }: InspectorTabProps) {
  const selection = useStudio((studio) => studio.selection);
  const board = useStudio((studio) => studio.board);
  const count =
    selection.components.length +
    selection.connections.length +
    selection.cards.length +
    selection.dataModels.length;
  const component = board.components[selection.components[0] as keyof typeof board.components];
  const line = board.connections[selection.connections[0] as keyof typeof board.connections];
  const card = board.cards[selection.cards[0] as keyof typeof board.cards];
  const model = board.dataModels[selection.dataModels[0] as keyof typeof board.dataModels];
  if (count > 1) return <ManyChosen />;
  if (component !== undefined) return <ComponentInspector component={component} capacity={capacity} />;
  if (line !== undefined) return <ConnectionInspector line={line} />;
  if (card !== undefined) return <TextCardInspector card={card} />;
  if (model !== undefined) return <DataModelInspector model={model} fields={dataModel(model)} />;
  return (
    <p className="p-4 text-ink-2">
      Choose a component or a connection to see what it carries, what it owes and what can be set.
    </p>
  );
}
