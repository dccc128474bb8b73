import { Trash2 } from "lucide-react";
import { memo, type ReactNode } from "react";
import { ConceptCard } from "@/components/inspector/concept-card";
import { ConnectionsSection } from "@/components/inspector/connections-section";
import { CoveringDecisions } from "@/components/inspector/covering-decisions";
import { DeliveryPart } from "@/components/inspector/delivery-part";
import { FindingsAbout } from "@/components/inspector/findings-about";
import { KindSwap } from "@/components/inspector/kind-swap";
import { NameField } from "@/components/ui/name-field";
import { Section } from "@/components/inspector/section";
import { SettingsSection } from "@/components/inspector/settings-section";
import { TakenOver } from "@/components/inspector/taken-over";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { ReadLink } from "@/components/ui/read-link";
import { useStudio } from "@/lib/client/use-studio";
import { learnPath } from "@/lib/domain/learn/learn-path";
import type { Component } from "@/lib/domain/board/component-schema";
import { isSameButPlace } from "@/lib/domain/ladder/analysed-alike";
import type { ResourceUse } from "@/lib/domain/load/load-report";

/** Draws one capacity with its working. The load's own: composed by the studio. */
export type CapacityView = (component: string, name: string, use: ResourceUse) => ReactNode;

type Props = { component: Component; capacity: CapacityView };

function ComponentInspectorView({ component, capacity }: Props) {
  const kind = useStudio((studio) => studio.knowledge.kinds[component.kind]);
  const uses = useStudio((studio) => studio.analysis.load.components[component.id]?.uses);
  const edit = useStudio((studio) => studio.edit);
  const select = useStudio((studio) => studio.select);
  const readOnly = useStudio((studio) => studio.readOnly);
  const remove = () => {
    edit({ type: "remove", components: [component.id] });
    select({ components: [] });
  };
  return (
    <article aria-label={component.name}>
      <header className="grid grid-cols-[36px_1fr_auto] items-center gap-x-2 px-4 py-3">
        <span
          style={{ ["--hue" as string]: `var(--hue-${kind?.category ?? "generic"})` }}
          className="tinted grid size-9 place-items-center rounded-lg"
        >
          <Icon name={kind?.icon ?? "square-dashed"} size={19} />
        </span>
        <div className="min-w-0">
          <NameField
            key={component.id}
            label="Name"
            name={component.name}
            disabled={readOnly}
            onRename={(name) => {
              edit({ type: "rename-component", id: component.id, name });
            }}
          />
          <div className="flex items-center gap-1">
            <KindSwap component={component} />
            {kind !== undefined && <ReadLink href={learnPath({ kind: kind.id })} about={kind.name} />}
          </div>
        </div>
        {!readOnly && (
          <Button variant="ghost" size="icon" aria-label={`Remove ${component.name}`} onClick={remove}>
            <Trash2 size={15} aria-hidden />
          </Button>
        )}
      </header>
      {component.origin === "inherited" && <TakenOver root="components" id={component.id} />}
      <FindingsAbout entity={component.id} />
      <DeliveryPart component={component.id} />
      <CoveringDecisions entity={component.id} />
      {kind !== undefined && <SettingsSection component={component} kind={kind} />}
      {uses !== undefined && uses.length > 0 && (
        <Section title="Capacity">
          <div className="grid gap-4">
            {uses.map((use) => (
              <div key={use.resource}>{capacity(component.id, component.name, use)}</div>
            ))}
          </div>
        </Section>
      )}
      <ConnectionsSection component={component} />
      {kind !== undefined && <ConceptCard kind={kind} />}
    </article>
  );
}

/** All there is to say and to set about one component. Where it stands is no part of that: a drag draws none of it anew. */
export const ComponentInspector = memo(
  ComponentInspectorView,
  (before, after) => before.capacity === after.capacity && isSameButPlace(before.component, after.component),
);
