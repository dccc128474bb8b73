import { useId, useState } from "react";
import { RESOURCE_WORDS } from "@/lib/domain/catalogue/resource-words";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { useStudio } from "@/lib/client/use-studio";
import type { ResourceUse } from "@/lib/domain/load/load-report";

type CapacityEditProps = { component: string; use: ResourceUse };

/** Whoever has measured their own machine puts the figure here; the catalogue's can be taken back. */
export function CapacityEdit({ component, use }: CapacityEditProps) {
  const edit = useStudio((studio) => studio.edit);
  const [typed, setTyped] = useState(String(use.working.perInstance));
  const [said, setSaid] = useState<string | null>(null);
  const fieldId = useId();
  const key = `capacity/${use.resource}`;

  const save = (): void => {
    const value = Number(typed.replace(/[\s,]/g, ""));
    if (!Number.isFinite(value) || value <= 0) {
      setSaid("A number above 0 is accepted.");
      return;
    }
    const refusal = edit({ type: "set-component", id: component, set: { [key]: value } });
    setSaid(refusal ? `${refusal.message} ${refusal.suggestion}` : null);
  };

  return (
    <form
      className="grid gap-1"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <label htmlFor={fieldId} className="text-ink-3">
        {RESOURCE_WORDS[use.resource]}, one copy
      </label>
      <div className="flex gap-1.5">
        <Input
          id={fieldId}
          inputMode="decimal"
          className="h-7 font-mono"
          value={typed}
          aria-invalid={said ? true : undefined}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
        />
        <Button type="submit" size="sm">
          Set
        </Button>
        {use.working.edited ? (
          <Button
            size="sm"
            variant="ghost"
            onClick={() => {
              edit({ type: "set-component", id: component, unset: [key] });
            }}
          >
            Take back
          </Button>
        ) : null}
      </div>
      {said ? (
        <p role="alert" className="text-hot">
          {said}
        </p>
      ) : null}
    </form>
  );
}
