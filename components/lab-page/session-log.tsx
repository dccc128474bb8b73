import { useMemo } from "react";
import { LogFrame } from "@/components/lab-page/log-frame";
import { logRows, type LogRow } from "@/lib/domain/sessions/lab/log-rows";
import type { LoggedEvent } from "@/lib/domain/sessions/session-event";
import { cn } from "@/lib/shared/class-names";

const TONES: Readonly<Record<LogRow["tone"], string>> = {
  plain: "",
  control: "text-accent",
  good: "text-ok",
  bad: "text-hot",
};
const cell = "px-2 py-0.5 align-top";

/** The log of the session that is open, as it is written. */
export function SessionLog({
  entries,
  sessionId,
}: {
  entries: readonly LoggedEvent[];
  sessionId: string | null;
}) {
  const rows = useMemo(() => logRows(entries), [entries]);
  const last = rows.at(-1);
  const notable = rows.findLast(({ kind }) => kind !== "output-delta");
  return (
    <LogFrame
      title="Session log"
      aside={last === undefined ? "no entry" : `offset ${String(last.to)}`}
      empty="Nothing is written yet."
      columns={["offset", "kind", "run", "producer", "what"]}
      latest={notable === undefined ? "" : `${notable.kind} ${notable.run} by ${notable.producer}`}
      count={last?.to ?? 0}
      isEmpty={sessionId === null || rows.length === 0}
    >
      {rows.map((row) => (
        <tr key={row.key} className={TONES[row.tone]}>
          <td className={cn(cell, "whitespace-nowrap tabular-nums")}>
            {row.from === row.to ? row.from : `${String(row.from)}–${String(row.to)}`}
          </td>
          <td className={cn(cell, "whitespace-nowrap")}>{row.kind}</td>
          <td className={cn(cell, "whitespace-nowrap")}>{row.run}</td>
          <td className={cn(cell, "whitespace-nowrap")}>{row.producer}</td>
          <td className={cn(cell, "min-w-40 break-words")}>{row.says}</td>
        </tr>
      ))}
    </LogFrame>
  );
}
