import "server-only";
import type { Log } from "@/lib/server/log";

const DEADLINE_MS = 10_000;
/** One press of Ctrl-C arrives twice: from the terminal, and passed on by the process that started this one. */
const SAME_PRESS_MS = 1_000;

/**
 * Runs `stop` at the first SIGTERM or SIGINT (and after an uncaught error) and ends the process with the code it
 * resolves with; with 1 when it rejects or takes longer than ten seconds. A second signal, a second or more later, ends
 * it at once. The end of the process that started this one counts as a signal.
 */
export function stopOnSignals(log: Log, stop: () => Promise<number>): void {
  let stoppingSince: number | null = null;

  function begin(reason: string, atLeast: number): void {
    if (stoppingSince !== null) {
      if (Date.now() - stoppingSince > SAME_PRESS_MS) process.exit(1);
      return;
    }
    stoppingSince = Date.now();
    log.info({ reason }, "stopping");
    setTimeout(() => {
      log.fatal("stopping took longer than ten seconds");
      process.exit(1);
    }, DEADLINE_MS).unref();
    stop().then(
      (code) => process.exit(Math.max(code, atLeast)),
      (error: unknown) => {
        log.fatal({ err: error }, "stopping failed");
        process.exit(1);
      },
    );
  }

  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      begin(signal, 0);
    });
  }
  process.on("disconnect", () => {
    begin("the starting process ended", 0);
  });
  process.on("uncaughtException", (error) => {
    log.fatal({ err: error }, "an error nobody caught");
    begin("uncaughtException", 1);
  });
  // Logged and survived: a promise nobody waits for must not take everybody's boards down.
  process.on("unhandledRejection", (error) => {
    log.error({ err: error }, "a rejection nobody caught");
  });
}
