import { CARRIER_NAMES, READING_NAMES } from "@/components/lesson/conflict/conflict-words";
import { TruthCell } from "@/components/lesson/conflict/truth-cell";
import type { ConflictEvent } from "@/lib/domain/knowledge/conflict-schema";
import { countRight, READINGS, type Reading, type Stance } from "@/lib/domain/overlay/lesson/read-close";
import { cn } from "@/lib/shared/class-names";

export type TruthTableProps = {
  events: readonly ConflictEvent[];
  /** The event and the stance that are looked at. */
  chosen: string;
  stance: Stance;
  told: ReadonlySet<string>;
  group: string;
  onChoose: (event: string, reading: Reading) => void;
};

const HEAD = "px-2 pb-2 text-left align-bottom text-xs font-medium text-ink-3";

/** What happened, what the server saw, what it must do, and what each reading makes of it. The cells are one choice. */
export function TruthTable({ events, chosen, stance, told, group, onChoose }: TruthTableProps) {
  const isWhole = events.every(({ id }) => told.has(id));
  return (
    <table className="w-full table-fixed border-collapse text-sm">
      <caption className="sr-only">
        What happened, what the server saw, what it must do, and what three readings make of it
      </caption>
      <thead>
        <tr>
          <th scope="col" className={cn(HEAD, "w-[34%] @4xl:w-[22%]")}>
            What happened
          </th>
          <th scope="col" className={cn(HEAD, "hidden w-[14%] @4xl:table-cell")}>
            What the server saw
          </th>
          <th scope="col" className={cn(HEAD, "hidden w-[16%] @4xl:table-cell")}>
            What it must do
          </th>
          {READINGS.map((reading) => (
            <th key={reading} scope="col" className={HEAD}>
              {READING_NAMES[reading]}
              {reading === "message" ? (
                <span className="hidden font-normal @4xl:block">{CARRIER_NAMES[stance.carrier]}</span>
              ) : null}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={event.id} className={cn("border-t border-line", event.id === chosen && "bg-canvas")}>
            <th scope="row" className="px-2 py-2 text-left align-top font-medium">
              {event.happened}
              <span className="mt-1 block text-xs font-normal text-ink-3 @4xl:hidden">Saw: {event.saw}</span>
              <span className="mt-0.5 block text-xs font-normal text-ink-2 @4xl:hidden">
                {told.has(event.id) ? `Must: ${event.must}` : null}
              </span>
            </th>
            <td className="hidden px-2 py-2 align-top text-ink-2 @4xl:table-cell">{event.saw}</td>
            <td className="hidden px-2 py-2 align-top @4xl:table-cell">
              {told.has(event.id) ? event.must : <span className="text-ink-3">Your guess first</span>}
            </td>
            {READINGS.map((reading) => (
              <td key={reading} className="h-px p-1 align-top">
                <TruthCell
                  event={event}
                  stance={{ ...stance, reading }}
                  group={group}
                  told={told.has(event.id)}
                  chosen={event.id === chosen && reading === stance.reading}
                  onChoose={() => onChoose(event.id, reading)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {isWhole ? (
        <tfoot>
          <tr className="border-t border-line-strong">
            <th scope="row" className="px-2 py-2 text-left font-medium">
              Right in all
            </th>
            <td className="hidden @4xl:table-cell" colSpan={2} />
            {READINGS.map((reading) => (
              <td key={reading} className="px-3 py-2 font-mono font-medium">
                {countRight(events, { ...stance, reading })} of {events.length}
              </td>
            ))}
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
}
