import "server-only";
import { refuse, answer, type Exchange } from "@/lib/server/sessions/protocol/exchange";
import { readBody } from "@/lib/server/sessions/protocol/read-body";
import {
  asksToClose,
  header,
  readForkHeaders,
  readLifetime,
} from "@/lib/server/sessions/protocol/read-headers";
import type { CreateOutcome, CreateRequest } from "@/lib/server/sessions/streams/create-stream";
import { err, ok, type Result } from "@/lib/shared/result";

const FAILURES: Readonly<Record<Exclude<CreateOutcome["kind"], "created" | "exists">, [number, string]>> = {
  conflict: [409, "There is another stream at this address."],
  "malformed-json": [400, "The body is not JSON."],
  "source-missing": [404, "There is no stream to fork at that path."],
  "source-deleted": [409, "The stream to fork was deleted."],
  "source-type": [409, "A fork has the content type of its source."],
  "bad-fork-offset": [400, "The source has no such offset."],
};

function readRequest({ request, root }: Exchange, body: Uint8Array): Result<CreateRequest, string> {
  // The source is named by its address on this server, or by its path below this token.
  const toPath = (named: string) =>
    (named.startsWith(`${root}/`) ? named.slice(root.length) : named).replace(/^\/+/, "");
  const lifetime = readLifetime(request);
  const fork = readForkHeaders(request, toPath);
  if (!lifetime.ok) return err(lifetime.error);
  if (!fork.ok) return err(fork.error);
  const contentType = header(request, "content-type");
  return ok({
    ...(contentType === undefined ? {} : { contentType }),
    ...lifetime.value,
    ...fork.value,
    close: asksToClose(request),
    body,
  });
}

/** Makes a stream, or confirms that there is one just like it. */
export async function answerPut(exchange: Exchange): Promise<void> {
  const { request, response, log, key, origin, root } = exchange;
  const body = await readBody(request);
  if (body === null) {
    refuse(response, 413, "The body is too large.");
    return;
  }
  const asked = readRequest(exchange, body);
  if (!asked.ok) {
    refuse(response, 400, asked.error);
    return;
  }
  const outcome = await log.create(key, asked.value);
  if (outcome.kind !== "created" && outcome.kind !== "exists") {
    refuse(response, ...FAILURES[outcome.kind]);
    return;
  }
  answer(response, outcome.kind === "created" ? 201 : 200, {
    "Content-Type": outcome.contentType,
    "Stream-Next-Offset": outcome.offset,
    ...(outcome.isClosed ? { "Stream-Closed": "true" } : {}),
    ...(outcome.kind === "created" ? { Location: `${origin}${root}/${key.path}` } : {}),
  });
}
