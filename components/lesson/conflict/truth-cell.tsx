import { Check, CircleHelp, X } from "lucide-react";
import type { KeyboardEvent } from "react";
import { READING_NAMES } from "@/components/lesson/conflict/conflict-words";
import type { ConflictEvent } from "@/lib/domain/knowledge/conflict-schema";
import { READINGS, verdictOf, type Stance } from "@/lib/domain/overlay/lesson/read-close";
import { cn } from "@/lib/shared/class-names";

/** The browser takes all arrows as next and previous; up and down are rows here. */
function byRow(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
  const { name, form, ownerDocument, value } = event.currentTarget;
  const all = [...(form ?? ownerDocument).querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
  const at = all.findIndex((one) => one.value === value);
  const by = event.key === "ArrowUp" ? -READINGS.length : READINGS.length;
  const next = all[(at + by + all.length) % all.length];
  event.preventDefault();
  next?.focus();
  next?.click();
}

export type TruthCellProps = {
  event: ConflictEvent;
  stance: Stance;
  group: string;
  told: boolean;
  chosen: boolean;
  onChoose: () => void;
};

/** One reading of one event: a radio button that says, once it was told, whether the reading is right. */
export function TruthCell({ event, stance, group, told, chosen, onChoose }: TruthCellProps) {
  const { right, says } = verdictOf(event, stance);
  const Drawn = told ? (right ? Check : X) : CircleHelp;
  const word = told ? (right ? "Right" : "Wrong") : "?";
  const spoken = told ? `${word}. ${right && says === "Right." ? "" : says}` : "Not told yet.";
  return (
    <label
      className={cn(
        "relative flex h-full min-h-11 cursor-pointer flex-col justify-start gap-0.5 rounded-lg border border-transparent px-2 py-1.5 transition-colors hover:border-line-strong has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-accent",
        chosen && "border-accent bg-accent-bg hover:border-accent",
      )}
    >
      <input
        type="radio"
        name={group}
        value={`${event.id}/${stance.reading}`}
        checked={chosen}
        onChange={onChoose}
        onKeyDown={byRow}
        aria-label={`${event.happened} ${READING_NAMES[stance.reading]}: ${spoken}`}
        className="absolute inset-0 size-full cursor-pointer opacity-0"
      />
      <span
        className={cn(
          "flex items-center gap-1 font-medium",
          told ? (right ? "text-ok" : "text-hot") : "text-ink-3",
        )}
      >
        <Drawn size={14} aria-hidden className="shrink-0" />
        {told ? word : <span className="@max-xl:sr-only">not told</span>}
      </span>
      {told && says !== "Right." ? (
        <span className="hidden text-xs text-ink-2 @4xl:block">{says.replace(/^Right, /, "")}</span>
      ) : null}
    </label>
  );
}
