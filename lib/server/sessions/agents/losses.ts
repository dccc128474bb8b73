import "server-only";

/** How a write is lost: `write`: nothing of it arrives; `confirmation`: it arrives, and nobody hears that it did. */
export type Loss = "write" | "confirmation";

interface Key {
  readonly sessionId: string;
  readonly runId: string;
}

/** Writes that are to be lost on their way, for people to see that nothing comes of it. */
export interface Losses {
  /** Has the next two writes of a run be lost, one in each way. */
  arm(run: Key): void;
  /** Whether this write is one of them, and how it is lost. */
  take(sessionId: string, runId: string | null): Loss | null;
}

/** None yet. */
export function createLosses(): Losses {
  const armed = new Map<string, Loss[]>();
  return {
    arm: ({ sessionId, runId }) => {
      armed.set(`${sessionId}/${runId}`, ["write", "confirmation"]);
    },
    take: (sessionId, runId) => {
      const key = `${sessionId}/${runId ?? ""}`;
      const left = armed.get(key);
      const loss = left?.shift() ?? null;
      if (left?.length === 0) armed.delete(key);
      return loss;
    },
  };
}
