import { ArrowLeftRight, ArrowRight, Trash2 } from "lucide-react";
import { CoveringDecisions } from "@/components/inspector/covering-decisions";
import { DeliveryLife } from "@/components/inspector/delivery-life";
import { FindingsAbout } from "@/components/inspector/findings-about";
import { Section } from "@/components/inspector/section";
import { SettingField, type FieldSetting } from "@/components/inspector/setting-field";
import { SourceList } from "@/components/ui/source-list";
import { TakenOver } from "@/components/inspector/taken-over";
import { WireFields } from "@/components/inspector/wire-fields";
import { Button } from "@/components/ui/button";
import { useStudio } from "@/lib/client/use-studio";
import type { Connection } from "@/lib/domain/board/connection-schema";
import type { Board } from "@/lib/domain/board/board-schema";
import { CONNECTION_SETTINGS, type ConnectionSetting } from "@/lib/domain/board/connection-settings";
import { formatCount } from "@/lib/shared/format-number";

const nameClass =
  "min-w-0 truncate rounded-md px-1 text-left text-base font-semibold tracking-tight hover:bg-canvas hover:underline";

/** A setting as a field shows it: the board's classes of traffic are what one of them chooses among. */
function fieldOf({ opensDecision, ...setting }: ConnectionSetting, classes: Board["classes"]): FieldSetting {
  if (setting.type !== "classes") return { ...setting, question: opensDecision };
  const options = Object.values(classes)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    .map(({ id, name }) => ({ value: id, label: name }));
  return { ...setting, options, question: opensDecision };
}

/** All there is to say and to set about one connection. */
export function ConnectionInspector({ line }: { line: Connection }) {
  const components = useStudio((studio) => studio.board.components);
  const protocol = useStudio((studio) =>
    line.protocol === undefined ? undefined : studio.knowledge.protocols[line.protocol],
  );
  const classes = useStudio((studio) => studio.board.classes);
  const rate = useStudio((studio) => studio.analysis.load.connections[line.id]);
  const edit = useStudio((studio) => studio.edit);
  const select = useStudio((studio) => studio.select);
  const readOnly = useStudio((studio) => studio.readOnly);
  const [from, to] = [components[line.from]?.name ?? "?", components[line.to]?.name ?? "?"];
  const show = (id: string) => {
    select({ components: [id], connections: [] });
  };
  return (
    <article aria-label={`${from} to ${to}`}>
      <header className="flex items-center gap-1 px-3 py-3">
        <button
          type="button"
          className={nameClass}
          onClick={() => {
            show(line.from);
          }}
        >
          {from}
        </button>
        <ArrowRight size={15} aria-label="to" className="shrink-0 text-ink-3" />
        <button
          type="button"
          className={nameClass}
          onClick={() => {
            show(line.to);
          }}
        >
          {to}
        </button>
        {!readOnly && (
          <span className="ml-auto flex">
            <Button
              variant="ghost"
              size="icon"
              aria-label="Turn it round"
              onClick={() => {
                edit({ type: "reconnect", id: line.id, from: line.to, to: line.from });
              }}
            >
              <ArrowLeftRight size={15} aria-hidden />
            </Button>
            <Button
              variant="ghost"
              size="icon"
              aria-label="Remove this connection"
              onClick={() => {
                edit({ type: "remove", connections: [line.id] });
                select({ connections: [] });
              }}
            >
              <Trash2 size={15} aria-hidden />
            </Button>
          </span>
        )}
      </header>
      {rate !== undefined && (
        <p className="px-4 pb-3 text-ink-2">
          <span className="font-mono">{formatCount(rate)}</span> a second at peak.
        </p>
      )}
      {line.origin === "inherited" && <TakenOver root="connections" id={line.id} />}
      <FindingsAbout entity={line.id} />
      <DeliveryLife connection={line.id} />
      <Section title="What it carries">
        <WireFields line={line} />
      </Section>
      <CoveringDecisions entity={line.id} />
      <Section title="Contract">
        <div className="grid gap-3">
          {CONNECTION_SETTINGS.map((setting) => (
            <SettingField
              key={setting.key}
              setting={fieldOf(setting, classes)}
              value={line.settings[setting.key]}
              disabled={readOnly}
              onSet={(value) => {
                edit(
                  { type: "set-connection", id: line.id, set: { [setting.key]: value } },
                  { coalesce: `set/${line.id}/${setting.key}` },
                );
              }}
              onUnset={() => {
                edit({ type: "set-connection", id: line.id, unset: [setting.key] });
              }}
            />
          ))}
        </div>
      </Section>
      {protocol !== undefined && (
        <Section title={protocol.name}>
          <p className="text-ink-2">{protocol.summary}</p>
          <SourceList sources={protocol.sources} />
        </Section>
      )}
    </article>
  );
}
