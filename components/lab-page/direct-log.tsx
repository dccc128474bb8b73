import { useMemo } from "react";
import { LogFrame } from "@/components/lab-page/log-frame";
import { directRows, type DirectRow } from "@/lib/domain/sessions/lab/direct-rows";
import type { DirectReport } from "@/lib/domain/sessions/direct/direct-report";
import { cn } from "@/lib/shared/class-names";

const TONES: Readonly<Record<DirectRow["tone"], string>> = { plain: "", good: "text-ok", bad: "text-hot" };
const cell = "px-2 py-0.5 align-top";

/** What the direct side's server saw: there is no log, so this is all that anybody could find out later. */
export function DirectLog({ reports }: { reports: readonly DirectReport[] }) {
  const rows = useMemo(() => directRows(reports), [reports]);
  const began = rows[0]?.at ?? 0;
  const last = rows.at(-1);
  return (
    <LogFrame
      title="What the server saw"
      aside="no log, no offsets"
      empty="No request has come yet."
      columns={["second", "saw", "run", "what"]}
      latest={last === undefined ? "" : `${last.what}: ${last.says}`}
      count={rows.length}
      isEmpty={last === undefined}
    >
      {rows.map((row) => (
        <tr key={row.key} className={TONES[row.tone]}>
          <td className={cn(cell, "tabular-nums")}>{((row.at - began) / 1_000).toFixed(1)}</td>
          <td className={cn(cell, "whitespace-nowrap")}>{row.what}</td>
          <td className={cn(cell, "whitespace-nowrap")}>{row.run}</td>
          <td className={cn(cell, "min-w-40 break-words")}>{row.says}</td>
        </tr>
      ))}
    </LogFrame>
  );
}
