import { Plus, Trash2 } from "lucide-react";
import { NumberField } from "@/components/intake/number-field";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { useStudio } from "@/lib/client/use-studio";
import { CLASS_KINDS, classKindSchema, type TrafficClass } from "@/lib/domain/board/workload-schema";

const KIND_OPTIONS = CLASS_KINDS.map((kind) => ({ value: kind, label: kind.replace("-", " ") }));

/** What people do with the system, class by class. */
export function ClassEditor() {
  const classes = useStudio((studio) => studio.board.classes);
  const edit = useStudio((studio) => studio.edit);
  const newId = useStudio((studio) => studio.newId);
  const readOnly = useStudio((studio) => studio.readOnly);
  const ordered = Object.values(classes).sort((a, b) => a.order - b.order);
  const add = (): void => {
    const order = Math.min(100, (ordered.at(-1)?.order ?? -1) + 1);
    edit({
      type: "put-class",
      class: {
        id: newId(),
        name: "Another read",
        kind: "read",
        perUserPerDay: 1,
        requestBytes: 500,
        responseBytes: 2_000,
        storedBytes: 0,
        order,
      },
    });
  };
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-xs font-medium text-ink-2">What people do with it</legend>
      {ordered.map((one) => (
        <ClassCard key={one.id} trafficClass={one} removable={ordered.length > 1} />
      ))}
      {readOnly ? null : (
        <Button size="sm" className="justify-self-start" onClick={add}>
          <Plus size={13} aria-hidden />
          Add a class
        </Button>
      )}
    </fieldset>
  );
}

const SIZES = [
  { key: "requestBytes", label: "Request" },
  { key: "responseBytes", label: "Response" },
  { key: "storedBytes", label: "Leaves behind" },
] as const;

function ClassCard({ trafficClass, removable }: { trafficClass: TrafficClass; removable: boolean }) {
  const edit = useStudio((studio) => studio.edit);
  const readOnly = useStudio((studio) => studio.readOnly);
  const put = (change: Partial<TrafficClass>): void => {
    edit({ type: "put-class", class: { ...trafficClass, ...change } });
  };
  return (
    <div
      role="group"
      aria-label={trafficClass.name}
      className="rounded-card border border-line-strong px-3 py-2"
    >
      <div className="flex items-center gap-1.5">
        <Input
          aria-label="Name of the class"
          className="h-7"
          disabled={readOnly}
          defaultValue={trafficClass.name}
          maxLength={60}
          onBlur={(event) => {
            const name = event.target.value.trim();
            if (name !== "" && name !== trafficClass.name) put({ name });
          }}
        />
        <Select
          aria-label="What it does"
          className="h-7 w-28"
          disabled={readOnly}
          value={trafficClass.kind}
          options={KIND_OPTIONS}
          onValueChange={(value) => {
            put({ kind: classKindSchema.parse(value) });
          }}
        />
        {removable && !readOnly ? (
          <Button
            size="icon"
            variant="ghost"
            className="size-7"
            aria-label={`Remove ${trafficClass.name}`}
            onClick={() => {
              edit({ type: "remove-class", id: trafficClass.id });
            }}
          >
            <Trash2 size={13} aria-hidden />
          </Button>
        ) : null}
      </div>
      <NumberField
        label="Each user, a day"
        unit="times"
        min={0}
        max={1e6}
        disabled={readOnly}
        value={trafficClass.perUserPerDay}
        onSet={(perUserPerDay) => {
          put({ perUserPerDay });
        }}
      />
      {SIZES.map((size) => (
        <NumberField
          key={size.key}
          label={size.label}
          unit="bytes"
          min={0}
          max={1e12}
          disabled={readOnly}
          value={trafficClass[size.key]}
          onSet={(bytes) => {
            put({ [size.key]: bytes });
          }}
        />
      ))}
    </div>
  );
}
