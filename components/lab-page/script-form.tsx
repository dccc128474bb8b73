import { Dices } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import type { LabAddress } from "@/lib/domain/sessions/lab/lab-address";

const PACES = ["0.5", "1", "2", "4"] as const;
const MOST_SEED = 999_999;

/** Which script both sides play, and how fast. It stands in the address, so that it can be sent to somebody. */
export function ScriptForm({
  address,
  onChange,
}: {
  address: LabAddress;
  onChange: (next: LabAddress) => void;
}) {
  const pace = String(address.pace);
  const options = [...new Set<string>([...PACES, pace])].sort((a, b) => Number(a) - Number(b));
  return (
    <section aria-label="The script" className="flex flex-wrap items-center gap-x-4 gap-y-2 text-ink-2">
      <p>
        The agent plays a script: no model, no cost. Seed{" "}
        <span className="font-mono text-ink">{address.seed}</span> is the same for both sides and for whoever
        opens this address.
      </p>
      <Button
        className="max-md:h-11"
        onClick={() => {
          onChange({ ...address, seed: Math.floor(Math.random() * (MOST_SEED + 1)) });
        }}
      >
        <Dices size={14} aria-hidden />
        Another seed
      </Button>
      <Segmented
        label="Pace"
        value={pace}
        options={options.map((value) => ({ value, label: `${value}×`, name: `${value} times as fast` }))}
        onValueChange={(value) => {
          onChange({ ...address, pace: Number(value) });
        }}
      />
    </section>
  );
}
