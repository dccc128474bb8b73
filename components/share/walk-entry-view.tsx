import { CircleAlert, CircleCheck, Crosshair, PenLine } from "lucide-react";
import type { Walk } from "@/components/share/use-walk";
import { wideReach } from "@/components/share/wide-reach";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { useStudio } from "@/lib/client/use-studio";
import type { Standing, WalkEntry } from "@/lib/domain/ladder/read-walk";

const STANDINGS = {
  accepted: { word: "Accepted", tone: "ok", icon: CircleCheck },
  owed: { word: "Owed", tone: "warn", icon: CircleAlert },
  draft: { word: "Draft, not put forward", tone: "quiet", icon: PenLine },
} as const satisfies Record<Standing, unknown>;
const MOST_PARTS = 5;

function Parts({ entry, show }: { entry: WalkEntry; show: Walk["show"] }) {
  const all = useStudio((studio) => studio.board.components);
  const { components, connections } = entry;
  if (components.length + connections.length === 0) return null;
  const names = Object.values(all).filter(({ id }) => components.includes(id));
  const rest = names.length - MOST_PARTS;
  return (
    <ul aria-label="What it is about" className="flex flex-wrap gap-1 max-md:gap-2">
      {names.slice(0, MOST_PARTS).map(({ id, name }) => (
        <li key={id}>
          <Button
            size="sm"
            className={wideReach}
            aria-label={`Show ${name} on the board`}
            onClick={() => {
              show({ components: [id], connections: [] });
            }}
          >
            <Crosshair size={12} aria-hidden /> {name}
          </Button>
        </li>
      ))}
      {rest > 0 ? <li className="self-center text-xs text-ink-3">and {rest} more</li> : null}
      {connections.length > 0 ? (
        <li>
          <Button
            size="sm"
            className={wideReach}
            onClick={() => {
              show({ components: [], connections });
            }}
          >
            <Crosshair size={12} aria-hidden />
            {connections.length === 1 ? "1 connection" : `${String(connections.length)} connections`}
          </Button>
        </li>
      ) : null}
    </ul>
  );
}

/** One decision, read: the question and what was taken, the note in one sentence, and what the judge makes of it. */
export function WalkEntryView({ entry, show }: { entry: WalkEntry; show: Walk["show"] }) {
  const { word, tone, icon: Mark } = STANDINGS[entry.standing];
  return (
    <div
      aria-live="polite"
      aria-atomic
      className="grid min-h-0 content-start gap-x-6 gap-y-3 overflow-y-auto px-4 pb-3.5 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
    >
      <div className="grid content-start gap-2">
        <h2 className="text-base leading-snug font-semibold tracking-tight">{entry.text}</h2>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-medium">{entry.option === "" ? "Nothing chosen yet" : entry.option}</span>
          <Badge tone={tone}>
            <Mark size={12} aria-hidden /> {word}
          </Badge>
        </p>
        <Parts entry={entry} show={show} />
      </div>
      <div className="grid content-start gap-2">
        {entry.says === undefined ? null : <p className="text-warn">{entry.says}</p>}
        <p className="leading-relaxed text-ink-2">{entry.sentence}</p>
        {entry.score === undefined ? null : (
          <p className="text-xs text-ink-3">
            <span className="font-medium text-ink-2">The judge: {entry.score} of 4.</span>{" "}
            {entry.remark === entry.says ? null : entry.remark}
          </p>
        )}
      </div>
    </div>
  );
}
