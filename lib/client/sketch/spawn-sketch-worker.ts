import type { SketchWorker } from "@/lib/client/sketch/sketch-message";

/** Starts the worker that reads pasted systems; throws where there are none. The address must stand here in full for the bundler to see. */
export function spawnSketchWorker(): SketchWorker {
  return new Worker(new URL("./sketch-worker.ts", import.meta.url), { type: "module", name: "sketch" });
}
