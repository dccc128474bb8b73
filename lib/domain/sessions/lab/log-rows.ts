import { offsetCount } from "@/lib/domain/sessions/lab/ledger";
import type { LoggedEvent, SessionEvent } from "@/lib/domain/sessions/session-event";

/** One line of the log as the lab shows it: one entry, or several pieces of one text in a row. */
export interface LogRow {
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly kind: SessionEvent["type"];
  /** `run 1`, or whose colleague: `run 1.a`; empty where it is about no run. */
  readonly run: string;
  readonly producer: string;
  readonly pieces: number;
  readonly says: string;
  readonly tone: "plain" | "control" | "good" | "bad";
}

const CONTROL: ReadonlySet<SessionEvent["type"]> = new Set(["cancel", "steer", "approval-response"]);

function toneOf(event: SessionEvent): LogRow["tone"] {
  if (CONTROL.has(event.type)) return "control";
  if (event.type !== "run-end") return "plain";
  return event.outcome === "error" ? "bad" : "good";
}

function saysOf(event: SessionEvent): string {
  switch (event.type) {
    case "input":
    case "steer":
      return event.text;
    case "run-end":
      return event.reason === undefined || event.reason === ""
        ? event.outcome
        : `${event.outcome}: ${event.reason}`;
    case "step-start":
      return event.attempt > 1 ? `${event.title}, attempt ${String(event.attempt)}` : event.title;
    case "step-end":
      return event.outcome;
    case "tool-call":
      return event.name;
    case "tool-result":
      return event.output;
    case "approval-request":
      return event.question;
    case "approval-response":
      return event.decision;
    case "presence":
      return event.status;
    case "run-request":
      return event.agent;
    case "participant-join":
      return event.role;
    case "snapshot":
      return "everything before it";
    case "output-delta":
    case "output-final":
    case "cancel":
    case "run-start":
    case "run-suspend":
    case "run-resume":
    case "steer-taken":
    case "participant-leave":
    case "pointer":
      return "";
  }
}

/** Runs by names that can be read: counted in the order of their appearance, colleagues by their letter. */
function createRunNames(): (runId: string) => string {
  const roots: string[] = [];
  return (runId) => {
    const [root = runId, ...rest] = runId.split(".");
    if (!roots.includes(root)) roots.push(root);
    return [`run ${String(roots.indexOf(root) + 1)}`, ...rest].join(".");
  };
}

function producerOf(
  { actorType, actorId, deviceId }: SessionEvent,
  agents: ReadonlyMap<string, string>,
): string {
  if (actorType === "person") return deviceId ?? "person";
  return actorType === "system" ? "server" : (agents.get(actorId) ?? "agent");
}

/** The row that a piece of text of `run` goes into: agents that write at the same time take turns in the log. */
function rowToJoin(rows: readonly LogRow[], run: string): number {
  for (let at = rows.length - 1; at >= 0 && rows[at]?.kind === "output-delta"; at -= 1)
    if (rows[at]?.run === run) return at;
  return -1;
}

/** The log as rows, the oldest first. Pieces of text that follow each other in one run are one row, from its first offset to its last. */
export function logRows(entries: readonly LoggedEvent[]): readonly LogRow[] {
  const nameOf = createRunNames();
  const agents = new Map<string, string>();
  const rows: LogRow[] = [];
  for (const { offset, event } of entries) {
    const at = offsetCount(offset) ?? 0;
    const runId = "runId" in event ? event.runId : undefined;
    if (event.type === "run-request") agents.set(event.runId, event.agent);
    const producer =
      event.actorType === "agent" && runId !== undefined
        ? (agents.get(runId) ?? "agent")
        : producerOf(event, agents);
    const run = runId === undefined ? "" : nameOf(runId);
    const joined = event.type === "output-delta" ? rowToJoin(rows, run) : -1;
    const row = rows[joined];
    if (row !== undefined) {
      const pieces = row.pieces + 1;
      rows[joined] = { ...row, to: at, pieces, says: `${String(pieces)} pieces of text` };
      continue;
    }
    rows.push({
      key: offset,
      at: Date.parse(event.at),
      from: at,
      to: at,
      kind: event.type,
      run,
      producer,
      pieces: event.type === "output-delta" ? 1 : 0,
      says: event.type === "output-delta" ? "1 piece of text" : saysOf(event),
      tone: toneOf(event),
    });
  }
  return rows;
}
