import { ArrowLeft, ArrowRight, Cable, X } from "lucide-react";
import { Section } from "@/components/inspector/section";
import { Button } from "@/components/ui/button";
import { useStudio } from "@/lib/client/use-studio";
import type { Component } from "@/lib/domain/board/component-schema";

/** The lines from and to a component: choose one to see it, remove it, or draw another. */
export function ConnectionsSection({ component }: { component: Component }) {
  const board = useStudio((studio) => studio.board);
  const protocols = useStudio((studio) => studio.knowledge.protocols);
  const select = useStudio((studio) => studio.select);
  const edit = useStudio((studio) => studio.edit);
  const begin = useStudio((studio) => studio.beginConnecting);
  const readOnly = useStudio((studio) => studio.readOnly);
  const lines = Object.values(board.connections).filter(
    (line) => line.from === component.id || line.to === component.id,
  );
  const add = readOnly ? null : (
    <Button
      size="sm"
      variant="ghost"
      onClick={() => {
        begin(component.id);
      }}
    >
      <Cable size={13} aria-hidden />
      Connect
    </Button>
  );
  return (
    <Section title="Connections" aside={add}>
      {lines.length === 0 && <p className="text-ink-3">Nothing talks to it yet.</p>}
      <ul className="grid gap-0.5">
        {lines.map((line) => {
          const asks = line.from === component.id;
          const other = board.components[asks ? line.to : line.from]?.name ?? "something";
          const Arrow = asks ? ArrowRight : ArrowLeft;
          return (
            <li key={line.id} className="flex items-center rounded-lg hover:bg-canvas">
              <button
                type="button"
                onClick={() => {
                  select({ components: [], connections: [line.id], cards: [], dataModels: [] });
                }}
                className="flex min-h-8 min-w-0 flex-1 items-center gap-2 px-2 text-left"
              >
                <Arrow size={14} aria-label={asks ? "to" : "from"} className="shrink-0 text-ink-3" />
                <span className="truncate">{other}</span>
                <span className="ml-auto shrink-0 text-xs text-ink-3">
                  {line.purpose}
                  {line.protocol === undefined ? "" : ` · ${protocols[line.protocol]?.name ?? line.protocol}`}
                </span>
              </button>
              {!readOnly && (
                <button
                  type="button"
                  aria-label={`Remove the connection ${asks ? "to" : "from"} ${other}`}
                  onClick={() => {
                    edit({ type: "remove", connections: [line.id] });
                  }}
                  className="grid size-8 place-items-center text-ink-3 hover:text-hot"
                >
                  <X size={14} aria-hidden />
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
