import type { SessionState } from "@/lib/domain/sessions/session-state";
import type { SessionServices } from "@/lib/server/sessions/start-sessions";

/** Resolves with a session's state as soon as `is` holds of it; rejects after two minutes with what it was. */
export async function waitForState(
  services: Pick<SessionServices, "views">,
  sessionId: string,
  is: (state: SessionState) => boolean,
): Promise<SessionState> {
  const deadline = Date.now() + 120_000;
  for (;;) {
    const state = (await services.views.catchUp(sessionId))?.session.state;
    if (state !== undefined && is(state)) return state;
    if (Date.now() > deadline) throw new Error(`waited for nothing: ${JSON.stringify(state)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
