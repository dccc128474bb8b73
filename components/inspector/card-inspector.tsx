import { Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Textarea } from "@/components/ui/textarea";
import { useStudio } from "@/lib/client/use-studio";
import type { DataModel, TextCard } from "@/lib/domain/board/card-schema";

type FrameProps = { title: string; onRemove: () => void; children: ReactNode };

function Frame({ title, onRemove, children }: FrameProps) {
  const readOnly = useStudio((studio) => studio.readOnly);
  return (
    <article aria-label={title} className="grid gap-3 p-4">
      <header className="flex min-h-8 items-center justify-between gap-2">
        <h3 className="text-base font-semibold tracking-tight">{title}</h3>
        {!readOnly && (
          <Button
            variant="ghost"
            size="icon"
            aria-label={`Remove this ${title.toLowerCase()}`}
            onClick={onRemove}
          >
            <Trash2 size={15} aria-hidden />
          </Button>
        )}
      </header>
      {children}
    </article>
  );
}

/** A text that lies on the board, to write where there is room. */
export function TextCardInspector({ card }: { card: TextCard }) {
  const edit = useStudio((studio) => studio.edit);
  const readOnly = useStudio((studio) => studio.readOnly);
  return (
    <Frame title="Text card" onRemove={() => edit({ type: "remove", cards: [card.id] })}>
      <Textarea
        aria-label="What the card says"
        placeholder="Write what the picture does not say"
        value={card.text}
        readOnly={readOnly}
        rows={6}
        maxLength={4_000}
        onChange={(event) =>
          edit(
            { type: "put-card", card: { ...card, text: event.target.value } },
            { coalesce: `card/${card.id}` },
          )
        }
      />
    </Frame>
  );
}

/** A data model, with its fields. These are the canvas's own: composed by the studio. */
export function DataModelInspector({ model, fields }: { model: DataModel; fields: ReactNode }) {
  const edit = useStudio((studio) => studio.edit);
  return (
    <Frame title="Data model" onRemove={() => edit({ type: "remove", dataModels: [model.id] })}>
      {fields}
    </Frame>
  );
}
