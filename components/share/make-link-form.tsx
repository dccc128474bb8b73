import { Link2 } from "lucide-react";
import { useId, useState } from "react";
import { LINK_DAYS, USUAL_DAYS } from "@/components/share/link-days";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";

const LONGEST_LABEL = 80;

/** For whom, and for how long. */
export function MakeLinkForm({
  busy,
  onMake,
}: {
  busy: boolean;
  onMake: (label: string, days: number) => void;
}) {
  const [label, setLabel] = useState("");
  const [days, setDays] = useState(USUAL_DAYS);
  const id = useId();
  return (
    <form
      className="grid gap-x-2 gap-y-2.5 sm:grid-cols-[minmax(0,1fr)_112px_auto] sm:items-end"
      onSubmit={(event) => {
        event.preventDefault();
        if (busy) return;
        onMake(label.trim(), Number(days));
        setLabel("");
      }}
    >
      <div className="grid gap-1">
        <label htmlFor={`${id}-label`} className="text-xs font-medium text-ink-2">
          For whom
        </label>
        <Input
          id={`${id}-label`}
          value={label}
          maxLength={LONGEST_LABEL}
          placeholder="The review on Tuesday"
          className="max-md:h-11"
          onChange={(event) => {
            setLabel(event.target.value);
          }}
        />
      </div>
      <div className="grid gap-1">
        <span id={id} className="text-xs font-medium text-ink-2">
          For how long
        </span>
        <Select
          aria-labelledby={id}
          value={days}
          onValueChange={setDays}
          options={LINK_DAYS}
          className="max-md:h-11"
        />
      </div>
      <Button type="submit" variant="primary" aria-busy={busy} className="max-md:h-11">
        <Link2 size={14} aria-hidden /> Make a link
      </Button>
    </form>
  );
}
