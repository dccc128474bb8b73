import "server-only";
import { admitEvent } from "@/lib/domain/sessions/admit-event";
import { applyEvent } from "@/lib/domain/sessions/apply-event";
import { refuseEvent, type EventRefusal } from "@/lib/domain/sessions/event-refusal";
import { sessionEventSchema, type SessionEvent } from "@/lib/domain/sessions/session-event";
import { reaches, type Capability } from "@/lib/server/sessions/capability";
import type { SessionLog } from "@/lib/server/sessions/session-log";
import type { SessionViews } from "@/lib/server/sessions/session-views";
import type { AppendOutcome, AppendRequest } from "@/lib/server/sessions/streams/append-stream";
import { splitJson } from "@/lib/server/sessions/streams/split-json";
import { err, ok, type Result } from "@/lib/shared/result";

/** The path, within each session's space, of the session's own log. */
export const EVENTS_PATH = "events";

/** One event, as bytes. Larger things are stored elsewhere and referred to. */
export const LARGEST_EVENT_BYTES = 65_536;
const LARGEST_SESSION_BYTES = 64 * 1_048_576;

/** The only way into a session's own log. */
export interface EventGate {
  /**
   * Appends events in the name of a capability's actor. All of them or none: the first that may not come refuses the
   * batch by name. What the session has already is passed over and confirmed.
   */
  append(by: Capability, request: AppendRequest): Promise<Result<AppendOutcome, EventRefusal>>;
}

function parseEvents({
  body,
}: AppendRequest): Result<{ event: SessionEvent; bytes: Uint8Array }[], EventRefusal> {
  const split = body.kind === "entries" ? ok([...body.entries]) : splitJson(body.bytes);
  if (!split.ok) return err(refuseEvent("malformed", "The body holds no JSON events."));
  const events = [];
  for (const bytes of split.value) {
    if (bytes.byteLength > LARGEST_EVENT_BYTES) return err(refuseEvent("too-large"));
    const parsed = sessionEventSchema.safeParse(JSON.parse(Buffer.from(bytes).toString("utf8")));
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      const where = issue === undefined ? "" : ` (${issue.path.join(".")}: ${issue.message})`;
      return err(refuseEvent("malformed", `This is not an event of a session${where}.`));
    }
    events.push({ event: parsed.data, bytes });
  }
  return ok(events);
}

const CONTROL: ReadonlySet<SessionEvent["type"]> = new Set(["cancel", "steer", "approval-response"]);

/** Whether the bearer may say this at all, whatever the session holds. */
function authorProblem(by: Capability, event: SessionEvent): EventRefusal | null {
  if (event.sessionId !== by.sessionId) return refuseEvent("wrong-session");
  if (event.actorId !== by.actorId || event.actorType !== by.actorType) return refuseEvent("foreign-actor");
  if (event.type === "participant-join" && event.role !== by.role) return refuseEvent("not-permitted");
  const isOfOther = by.runId !== null && "runId" in event && event.runId !== by.runId;
  if (isOfOther) return refuseEvent("foreign-run");
  return reaches(by, CONTROL.has(event.type) ? "control" : "write") ? null : refuseEvent("not-permitted");
}

/** How often an append is tried again when another process was faster. */
const MOST_TRIES = 50;

/** What the gate needs. `onAppended` hears of every event that passed, after it is on disk. */
export interface EventGateDeps {
  readonly log: SessionLog;
  readonly views: SessionViews;
  readonly onAppended?: (sessionId: string, events: readonly SessionEvent[]) => void;
}

/** The gate before the logs of all sessions. */
export function createEventGate({ log, views, onAppended }: EventGateDeps): EventGate {
  async function tryAppend(
    by: Capability,
    request: AppendRequest,
  ): Promise<Result<AppendOutcome, EventRefusal> | null> {
    const parsed = parseEvents(request);
    if (!parsed.ok) return parsed;
    const view = await views.catchUp(by.sessionId);
    if (view === null) return ok({ kind: "not-found" });
    if (view.writtenBytes > LARGEST_SESSION_BYTES) return err(refuseEvent("session-full"));
    const { offset } = view.session;
    if (request.expectedOffset !== undefined && request.expectedOffset !== offset)
      return ok({ kind: "expected-offset", offset });
    let { state } = view.session;
    const entries: Uint8Array[] = [];
    const passed: SessionEvent[] = [];
    for (const { event, bytes } of parsed.value) {
      const problem = authorProblem(by, event) ?? admitEvent(state, event);
      if (problem?.code === "duplicate") continue;
      if (problem !== null) return err(problem);
      state = applyEvent(state, event);
      entries.push(bytes);
      passed.push(event);
    }
    const key = { space: by.sessionId, path: EVENTS_PATH };
    // Judged at this offset, and so appended at this offset only.
    const { producer } = request;
    if (entries.length === 0 && producer === undefined)
      return ok({ kind: "duplicate", offset, isClosed: false });
    const outcome = await log.append(key, {
      body: { kind: "entries", entries },
      ...(producer === undefined ? {} : { producer }),
      expectedOffset: offset,
    });
    if (outcome.kind === "appended" && passed.length > 0) onAppended?.(by.sessionId, passed);
    return outcome.kind === "expected-offset" ? null : ok(outcome);
  }

  return {
    append: (by, request) => {
      if (request.close === true)
        return Promise.resolve(
          err(refuseEvent("not-permitted", "A session's log is not closed by its clients.")),
        );
      return views.inOrder(by.sessionId, async () => {
        for (let tries = 0; tries < MOST_TRIES; tries += 1) {
          const outcome = await tryAppend(by, request);
          if (outcome !== null) return outcome;
        }
        throw new Error(`session ${by.sessionId}: every append was overtaken by another process`);
      });
    },
  };
}
