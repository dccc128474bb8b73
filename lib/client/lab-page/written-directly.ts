import type { DirectReport } from "@/lib/domain/sessions/direct/direct-report";
import type { Written } from "@/lib/domain/sessions/lab/count-tokens";

/** What the agents of direct answers wrote, by what the server saw; `stopped` are the runs whose line a Stop closed. */
export function writtenDirectly(reports: readonly DirectReport[], stopped: ReadonlySet<string>): Written {
  const tokensByRun: Record<string, number> = {};
  const ended = new Set<string>();
  let tokensAfterStop = 0;
  for (const report of reports) {
    Object.assign(tokensByRun, report.tokensByRun);
    if (stopped.has(report.runId)) tokensAfterStop += report.tokensAfterClose;
    if (report.status === "running") continue;
    for (const runId of [report.runId, ...Object.keys(report.tokensByRun)]) ended.add(runId);
  }
  return { tokensByRun, tokensAfterStop, ended };
}
