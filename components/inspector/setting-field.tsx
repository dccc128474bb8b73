import { useId } from "react";
import { ClassesField } from "@/components/inspector/classes-field";
import { FieldRow } from "@/components/inspector/field-row";
import { NumberField } from "@/components/inspector/number-field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { keptClasses } from "@/lib/domain/board/kept-classes";
import type { Scalar } from "@/lib/domain/board/scalars";
import type { Setting } from "@/lib/domain/catalogue/setting-schema";

/** A setting of a kind or of a connection, as far as a field needs to know it. */
export type FieldSetting = Pick<Setting, "key" | "label" | "help"> & { question?: string | undefined } & (
    | {
        type: "choice";
        options: readonly { value: string; label: string; help?: string }[];
        default?: string;
      }
    | { type: "number"; unit: string; min: number; max: number; step?: number; default?: number }
    | { type: "switch"; default?: boolean }
    | { type: "text"; maxLength: number; default?: string }
    | { type: "classes"; options: readonly { value: string; label: string }[] }
  );

type Props = {
  setting: FieldSetting;
  value: Scalar | undefined;
  disabled: boolean;
  onSet: (value: Scalar) => void;
  onUnset: () => void;
};

function Field({ id, setting, value, disabled, onSet, onUnset }: Props & { id: string }) {
  switch (setting.type) {
    case "choice": {
      const chosen = typeof value === "string" ? value : setting.default;
      return (
        <Select
          id={id}
          aria-describedby={`${id}-help`}
          disabled={disabled}
          placeholder="Not decided"
          options={setting.options.map(({ value: option, label, help }) => ({
            value: option,
            label,
            ...(help !== undefined && { hint: help }),
          }))}
          onValueChange={onSet}
          // Empty and not absent: a list without a value would go on showing what was chosen in it for another part.
          value={chosen ?? ""}
        />
      );
    }
    case "number":
      return (
        <NumberField
          id={id}
          value={typeof value === "number" ? value : setting.default}
          min={setting.min}
          max={setting.max}
          step={setting.step}
          placeholder="Not given"
          disabled={disabled}
          onChange={onSet}
        />
      );
    case "switch":
      return (
        <Switch
          id={id}
          aria-describedby={`${id}-help`}
          disabled={disabled}
          checked={typeof value === "boolean" ? value : (setting.default ?? false)}
          onCheckedChange={onSet}
        />
      );
    case "classes":
      return (
        <ClassesField
          id={id}
          label={setting.label}
          options={setting.options}
          chosen={keptClasses(value)}
          disabled={disabled}
          onChange={(chosen) => {
            if (chosen.length === 0) onUnset();
            else onSet(chosen.join(","));
          }}
        />
      );
    case "text":
      return (
        <Input
          id={id}
          aria-describedby={`${id}-help`}
          disabled={disabled}
          maxLength={setting.maxLength}
          placeholder="Not given"
          value={typeof value === "string" ? value : (setting.default ?? "")}
          onChange={(event) => {
            onSet(event.target.value);
          }}
        />
      );
  }
}

/** One setting, drawn from its description alone. */
export function SettingField({ setting, value, disabled, onSet, onUnset }: Props) {
  const id = useId();
  return (
    <FieldRow
      fieldId={id}
      label={setting.label}
      help={setting.help}
      question={setting.question}
      onUnset={value === undefined || disabled ? undefined : onUnset}
      {...(setting.type === "number" && { unit: setting.unit })}
    >
      <Field id={id} setting={setting} value={value} disabled={disabled} onSet={onSet} onUnset={onUnset} />
    </FieldRow>
  );
}
