import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import * as z from "zod";
import { AGENT_ROLES } from "@/lib/domain/sessions/script/script-step";
import { sessionIdSchema } from "@/lib/domain/sessions/session-id";
import type { Log } from "@/lib/server/log";
import type { Agents } from "@/lib/server/sessions/agents/agents";
import type { Capabilities } from "@/lib/server/sessions/capabilities";
import { reaches } from "@/lib/server/sessions/capability";
import { refuse } from "@/lib/server/sessions/protocol/exchange";
import { readBody } from "@/lib/server/sessions/protocol/read-body";

const wakeSchema = z.strictObject({
  runId: sessionIdSchema,
  agent: z.enum(AGENT_ROLES),
  inputId: z.exactOptional(sessionIdSchema),
});

/** What waking is served with. */
export interface WakeDeps {
  readonly capabilities: Capabilities;
  readonly agents: Agents;
  readonly logger: Log;
}

function parse(body: Uint8Array | null): z.infer<typeof wakeSchema> | null {
  try {
    return wakeSchema.parse(JSON.parse(Buffer.from(body ?? []).toString("utf8")));
  } catch {
    return null;
  }
}

async function wake(
  deps: WakeDeps,
  token: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const capability = await deps.capabilities.find(token);
  const asked = parse(await readBody(request));
  if (capability === null) {
    refuse(response, 404, "There is no such session, or this token has run out.");
    return;
  }
  // An agent may wake colleagues, named after its own run, and nobody else.
  const { runId: parentRunId } = capability;
  const isOwn = parentRunId === null || asked?.runId.startsWith(`${parentRunId}.`) === true;
  if (!reaches(capability, "write") || (asked !== null && !isOwn)) {
    refuse(response, 403, { code: "not-permitted", message: "This token may not wake that." });
    return;
  }
  if (asked === null) {
    refuse(response, 400, { code: "malformed", message: "Name a runId and an agent." });
    return;
  }
  const outcome = await deps.agents.wake({
    sessionId: capability.sessionId,
    ...asked,
    ...(parentRunId === null ? {} : { parentRunId }),
  });
  if (outcome.ok) response.writeHead(202, { "Cache-Control": "no-store" }).end();
  else refuse(response, outcome.error.code === "busy" ? 503 : 409, outcome.error);
}

/**
 * Answers `POST /sessions/<token>/runs` with 202 as soon as the run is asked for: what it says comes through the
 * session, and whoever asked may go. Resolves with whether the request was for it.
 */
export function handleWake(
  deps: WakeDeps,
): (request: IncomingMessage, response: ServerResponse) => Promise<boolean> {
  return async (request, response) => {
    const token = /^\/sessions\/([\w-]{1,64})\/runs$/.exec(request.url ?? "")?.[1];
    if (token === undefined || request.method !== "POST") return false;
    try {
      await wake(deps, token, request, response);
    } catch (error) {
      deps.logger.error({ err: error }, "a run could not be begun");
      if (!response.headersSent) refuse(response, 500, "Something went wrong on the server; try again.");
    }
    return true;
  };
}
