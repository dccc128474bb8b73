import type { TidyPlan, TidyRequest } from "@/lib/layout/tidy-up";

/** Works a tidy-up out. */
export type Tidy = (request: TidyRequest) => Promise<TidyPlan>;

async function tidyHere(request: TidyRequest): Promise<TidyPlan> {
  const { tidyUp } = await import("@/lib/layout/tidy-up");
  return tidyUp(request);
}

/** Works a tidy-up out in a worker of its own, so that nobody waits; on the page where there are none. */
export function tidyOffThread(request: TidyRequest): Promise<TidyPlan> {
  return new Promise((resolve, reject) => {
    let worker: Worker;
    try {
      worker = new Worker(new URL("./tidy-worker.ts", import.meta.url), { type: "module", name: "tidy-up" });
    } catch {
      // No workers here, or not for this page: whatever the reason, the page can do it itself.
      tidyHere(request).then(resolve, reject);
      return;
    }
    worker.onmessage = ({ data }: MessageEvent<TidyPlan>) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = worker.onmessageerror = () => {
      worker.terminate();
      tidyHere(request).then(resolve, reject);
    };
    worker.postMessage(request);
  });
}
