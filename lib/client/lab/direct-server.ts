import { readEventStream } from "@/lib/client/lab/event-stream";
import { directMessageSchema, type DirectMessage } from "@/lib/domain/sessions/direct/direct-part";
import { directReportSchema, type DirectReport } from "@/lib/domain/sessions/direct/direct-report";
import {
  DIRECT_PATH,
  type DirectMeddling,
  type DirectRequest,
} from "@/lib/domain/sessions/direct/direct-request";

/** The direct side's server, as a page reaches it. */
export interface DirectServer {
  /** The messages of an answer. Rejects when the line breaks, or, as a `DirectRefusal`, when the question is not taken. */
  ask(request: DirectRequest, gone: AbortSignal): AsyncGenerator<DirectMessage, void>;
  /** What the server saw of an answer; `null` when it knows none. */
  report(runId: string): Promise<DirectReport | null>;
  /** Does something to an answer's process; with whether there was one. */
  meddle(runId: string, meddling: DirectMeddling): Promise<boolean>;
}

/** The server did not take a question. */
export class DirectRefusal extends Error {}

const JSON_HEADERS = { "Content-Type": "application/json" };

async function* ask(request: DirectRequest, gone: AbortSignal): AsyncGenerator<DirectMessage, void> {
  const response = await fetch(DIRECT_PATH, {
    method: "POST",
    headers: JSON_HEADERS,
    body: JSON.stringify(request),
    signal: gone,
  });
  if (!response.ok || response.body === null) throw new DirectRefusal(`status ${String(response.status)}`);
  for await (const message of readEventStream(response.body)) yield directMessageSchema.parse(message);
}

/** The server that served the page. */
export const directServer: DirectServer = {
  ask,
  report: async (runId) => {
    const response = await fetch(`${DIRECT_PATH}/${encodeURIComponent(runId)}`);
    return response.ok ? directReportSchema.parse(await response.json()) : null;
  },
  meddle: async (runId, meddling) => {
    const response = await fetch(`${DIRECT_PATH}/${encodeURIComponent(runId)}`, {
      method: "POST",
      headers: JSON_HEADERS,
      body: JSON.stringify(meddling),
    });
    return response.ok;
  },
};
