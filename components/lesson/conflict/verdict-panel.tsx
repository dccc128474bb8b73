import { Check, X } from "lucide-react";
import { CARRIER_NAMES, READING_NAMES } from "@/components/lesson/conflict/conflict-words";
import type { Conflict, ConflictEvent } from "@/lib/domain/knowledge/conflict-schema";
import { gradeOfStance, verdictOf, type Stance } from "@/lib/domain/overlay/lesson/read-close";
import { cn } from "@/lib/shared/class-names";

export type VerdictPanelProps = {
  event: ConflictEvent;
  stance: Stance;
  grades: Conflict["grades"];
  /** What somebody guessed for this event; absent where they asked to be told. */
  guess: string | undefined;
};

/** Whether the reading gets this event right, what comes of it, and what the reading costs in all. */
export function VerdictPanel({ event, stance, grades, guess }: VerdictPanelProps) {
  const { right, says } = verdictOf(event, stance);
  const grade = grades.find(({ id }) => id === gradeOfStance(stance));
  const Drawn = right ? Check : X;
  const reading = READING_NAMES[stance.reading];
  return (
    <div className="grid gap-3">
      {guess === undefined ? null : (
        <p className="text-sm text-ink-2">
          {guess === event.must ? "Your guess was right. " : `You guessed "${guess}" `}
          It must: {event.must.charAt(0).toLowerCase() + event.must.slice(1)}
        </p>
      )}
      <p className={cn("flex items-start gap-2 text-lg font-semibold", right ? "text-ok" : "text-hot")}>
        <Drawn size={20} aria-hidden className="mt-0.5 shrink-0" />
        <span>
          {right ? "Right" : "Wrong"}: {reading.charAt(0).toLowerCase() + reading.slice(1)}
          {stance.reading === "message" ? `, on ${CARRIER_NAMES[stance.carrier]}` : ""}
        </span>
      </p>
      {says === "Right." ? null : <p className="text-base">{says.replace(/^Right, /, "Right, ")}</p>}
      {grade ? (
        <p className="text-sm text-ink-2">
          <span className="font-medium text-ink">What you get, and what it costs.</span> {grade.says}
        </p>
      ) : null}
    </div>
  );
}
