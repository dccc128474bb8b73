import { Check } from "lucide-react";
import { Button } from "@/components/ui/button";
import { useStudio } from "@/lib/client/use-studio";
import { cn } from "@/lib/shared/class-names";

type NumberCardProps = { card: { id: string; label: string; value: string; why: string } };

/** A number of the brief: confirmed, and perhaps the one that is least sure. */
export function NumberCard({ card }: NumberCardProps) {
  const confirmed = useStudio((studio) => studio.board.intake.confirmed[card.id] !== undefined);
  const leastSure = useStudio((studio) => studio.board.intake.leastSure === card.id);
  const edit = useStudio((studio) => studio.edit);
  const readOnly = useStudio((studio) => studio.readOnly);
  return (
    <li
      className={cn(
        "grid grid-cols-[1fr_auto] gap-x-3 gap-y-0.5 rounded-card border bg-panel px-3 py-2",
        leastSure ? "border-warn" : "border-line-strong",
      )}
    >
      <p className="text-xs text-ink-3">{card.label}</p>
      {readOnly ? (
        <span className="row-span-2 flex items-center gap-1 self-start text-xs text-ok">
          {confirmed ? <Check size={13} aria-hidden /> : null}
          {confirmed ? "Confirmed" : null}
        </span>
      ) : (
        <Button
          size="sm"
          variant={confirmed ? "ghost" : "secondary"}
          className={cn("row-span-2 self-start", confirmed && "text-ok hover:text-ok")}
          aria-pressed={confirmed}
          aria-label={`Confirm ${card.label}`}
          onClick={() => {
            edit({ type: "confirm-number", number: card.id, confirmed: !confirmed });
          }}
        >
          {confirmed ? <Check size={13} aria-hidden /> : null}
          {confirmed ? "Confirmed" : "Confirm"}
        </Button>
      )}
      <p className="font-mono text-base font-semibold tracking-tight">{card.value}</p>
      <p className="col-span-2 text-xs text-ink-2">{card.why}</p>
      {readOnly ? (
        <p className={cn("col-span-2 text-xs font-medium text-warn", !leastSure && "hidden")}>
          Least sure of this one
        </p>
      ) : (
        <label
          className={cn(
            "col-span-2 flex min-h-6 cursor-pointer items-center gap-1.5 text-xs",
            leastSure ? "font-medium text-warn" : "text-ink-3",
          )}
        >
          <input
            type="radio"
            name="least-sure"
            className="accent-accent"
            checked={leastSure}
            onChange={() => {
              edit({ type: "set-least-sure", number: card.id });
            }}
          />
          {leastSure ? "Least sure of this one" : "I am least sure of this one"}
        </label>
      )}
    </li>
  );
}
