import type { DirectServer } from "@/lib/client/lab/direct-server";
import type { Screens } from "@/lib/client/lab/open-screens";
import type { Timers } from "@/lib/client/lab/timers";
import type { DirectReport } from "@/lib/domain/sessions/direct/direct-report";

/** What is known of a lab's direct answers: those its screens have shown, also after they forgot them. */
export interface DirectReports {
  readonly reports: readonly DirectReport[];
  /** Runs whose line a Stop at a screen closed. */
  readonly stopped: ReadonlySet<string>;
}

/** What following the reports takes. */
export interface DirectReportsDeps {
  readonly screens: Screens;
  readonly server: Pick<DirectServer, "report">;
  readonly timers: Timers;
  readonly onChange: (known: DirectReports) => void;
}

const EVERY_MS = 400;

/** Asks the direct side's server what it saw, again and again while an answer is being written. Returns how to end that. */
export function followDirectReports({ screens, server, timers, onChange }: DirectReportsDeps): () => void {
  const known = new Map<string, DirectReport | null>();
  const stopped = new Set<string>();
  let isOver = false;
  let callOff = () => undefined as unknown;

  function collect(): void {
    for (const [screenId, { shown }] of screens.all()) {
      if (!screenId.startsWith("direct.") || shown.runId === null) continue;
      if (!known.has(shown.runId)) known.set(shown.runId, null);
      if (shown.status === "cancelled") stopped.add(shown.runId);
    }
  }

  async function lookUp(runId: string): Promise<void> {
    try {
      const report = await server.report(runId);
      if (report !== null) known.set(runId, report);
    } catch {
      // The page has no network at this moment; the next look comes soon.
    }
  }

  async function look(): Promise<void> {
    collect();
    const open = [...known].filter(([, report]) => report === null || report.status === "running");
    await Promise.all(open.map(([runId]) => lookUp(runId)));
    if (isOver) return;
    const reports = [...known.values()].filter((report) => report !== null);
    onChange({ reports, stopped: new Set(stopped) });
    callOff = timers.after(EVERY_MS, () => void look());
  }

  const unsubscribe = screens.subscribe(collect);
  void look();
  return () => {
    isOver = true;
    callOff();
    unsubscribe();
  };
}
