import type { AnalysisWorker } from "@/lib/client/analysis-message";

/** Starts the analysis worker; throws where there are none. The address must stand here in full for the bundler to see. */
export function spawnAnalysisWorker(): AnalysisWorker {
  return new Worker(new URL("./analysis-worker.ts", import.meta.url), { type: "module", name: "analysis" });
}
