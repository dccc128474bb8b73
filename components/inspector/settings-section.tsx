import { Section } from "@/components/inspector/section";
import { SettingField, type FieldSetting } from "@/components/inspector/setting-field";
import { useStudio } from "@/lib/client/use-studio";
import type { Component } from "@/lib/domain/board/component-schema";
import type { Setting } from "@/lib/domain/catalogue/setting-schema";
import type { Kind } from "@/lib/domain/catalogue/kind-schema";

function fieldOf({ opensDecision, ...setting }: Setting): FieldSetting {
  return { ...setting, question: opensDecision?.question };
}

/** Everything that can be set on a component: the kind's own list, in its own order. */
export function SettingsSection({ component, kind }: { component: Component; kind: Kind }) {
  const edit = useStudio((studio) => studio.edit);
  const readOnly = useStudio((studio) => studio.readOnly);
  if (kind.settings.length === 0) return null;
  return (
    <Section title="Settings">
      <div className="grid gap-3">
        {kind.settings.map((setting) => (
          <SettingField
            key={setting.key}
            setting={fieldOf(setting)}
            value={component.settings[setting.key]}
            disabled={readOnly}
            onSet={(value) => {
              edit(
                { type: "set-component", id: component.id, set: { [setting.key]: value } },
                { coalesce: `set/${component.id}/${setting.key}` },
              );
            }}
            onUnset={() => {
              edit({ type: "set-component", id: component.id, unset: [setting.key] });
            }}
          />
        ))}
      </div>
    </Section>
  );
}
