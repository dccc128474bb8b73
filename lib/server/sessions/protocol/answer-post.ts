import "server-only";
import type { EventRefusal, EventRefusalCode } from "@/lib/domain/sessions/event-refusal";
import { reaches } from "@/lib/server/sessions/capability";
import { answer, refuse, type Exchange } from "@/lib/server/sessions/protocol/exchange";
import { readBody } from "@/lib/server/sessions/protocol/read-body";
import { asksToClose, header, readProducer } from "@/lib/server/sessions/protocol/read-headers";
import { EVENTS_PATH, type EventGate } from "@/lib/server/sessions/event-gate";
import { isHeld, type AppendOutcome, type AppendRequest } from "@/lib/server/sessions/streams/append-stream";
import { err, ok, type Result } from "@/lib/shared/result";

type Appended = Extract<AppendOutcome, { kind: "appended" | "duplicate" }>;

const NOT_A_CONFLICT: ReadonlyMap<EventRefusalCode, number> = new Map([
  ["malformed", 400],
  ["too-large", 413],
  ["not-permitted", 403],
  ["foreign-actor", 403],
  ["foreign-run", 403],
  ["wrong-session", 403],
  ["session-full", 507],
]);

function readRequest({ request }: Exchange, bytes: Uint8Array): Result<AppendRequest, string> {
  const producer = readProducer(request);
  if (!producer.ok) return err(producer.error);
  const close = asksToClose(request);
  const contentType = header(request, "content-type");
  if (bytes.byteLength === 0 && !close) return err("An append needs a body.");
  if (bytes.byteLength > 0 && contentType === undefined) return err("An append needs a Content-Type.");
  const [writerSeq, expectedOffset] = [
    header(request, "stream-seq"),
    header(request, "stream-expected-offset"),
  ];
  return ok({
    body: { kind: "bytes", contentType: contentType ?? "", bytes },
    close,
    ...(producer.value === undefined ? {} : { producer: producer.value }),
    ...(writerSeq === undefined ? {} : { writerSeq }),
    ...(expectedOffset === undefined ? {} : { expectedOffset }),
  });
}

function confirm({ response }: Exchange, outcome: Appended, isData: boolean): void {
  const { producer } = outcome;
  const isNew = producer !== undefined && outcome.kind === "appended" && isData;
  answer(response, isNew ? 200 : 204, {
    "Stream-Next-Offset": outcome.offset,
    ...(outcome.isClosed ? { "Stream-Closed": "true" } : {}),
    ...(producer === undefined
      ? {}
      : { "Producer-Epoch": String(producer.epoch), "Producer-Seq": String(producer.seq) }),
  });
}

function refuseOutcome({ response }: Exchange, outcome: Exclude<AppendOutcome, Appended>): void {
  switch (outcome.kind) {
    case "not-found":
      refuse(response, 404, "There is no such stream.");
      return;
    case "gone":
      refuse(response, 410, "This stream was deleted.");
      return;
    case "wrong-type":
      refuse(response, 409, "The stream has another content type.");
      return;
    case "empty":
    case "malformed-json":
    case "empty-array":
      refuse(response, 400, "The body holds nothing that can be appended.");
      return;
    case "epoch-start":
      refuse(response, 400, "A new epoch begins with Producer-Seq 0.");
      return;
    case "closed":
      refuse(response, 409, "The stream is closed.", {
        "Stream-Closed": "true",
        "Stream-Next-Offset": outcome.offset,
      });
      return;
    case "writer-seq":
    case "expected-offset":
      refuse(response, 409, "Somebody wrote in between.", { "Stream-Next-Offset": outcome.offset });
      return;
    case "stale-epoch":
      refuse(response, 403, "Another producer has taken over.", { "Producer-Epoch": String(outcome.epoch) });
      return;
    case "gap":
      refuse(response, 409, "Batches of this producer are missing.", {
        "Producer-Expected-Seq": String(outcome.expected),
        "Producer-Received-Seq": String(outcome.received),
      });
      return;
  }
}

function refuseEvent({ response }: Exchange, refusal: EventRefusal): void {
  refuse(response, NOT_A_CONFLICT.get(refusal.code) ?? 409, refusal, { "Session-Refusal": refusal.code });
}

/** Appends to a stream. What is appended to a session's own log passes the gate, which refuses events by name. */
export async function answerPost(exchange: Exchange, gate: EventGate): Promise<void> {
  const { request, response, log, key, capability } = exchange;
  const body = await readBody(request);
  if (body === null) {
    refuse(
      response,
      413,
      { code: "too-large", message: "The body is too large." },
      { "Session-Refusal": "too-large" },
    );
    return;
  }
  const asked = readRequest(exchange, body);
  if (!asked.ok) {
    refuse(response, 400, asked.error);
    return;
  }
  const isData = body.byteLength > 0;
  if (key.path === EVENTS_PATH) {
    const admitted = await gate.append(capability, asked.value);
    if (!admitted.ok) refuseEvent(exchange, admitted.error);
    else if (isHeld(admitted.value)) confirm(exchange, admitted.value, isData);
    else refuseOutcome(exchange, admitted.value);
    return;
  }
  if (!reaches(capability, "write")) {
    refuse(response, 403, { code: "not-permitted", message: "This token may not write." });
    return;
  }
  const outcome = await log.append(key, asked.value);
  if (isHeld(outcome)) confirm(exchange, outcome, isData);
  else refuseOutcome(exchange, outcome);
}
