import "server-only";
import type { IncomingMessage } from "node:http";
import type { Producer } from "@/lib/server/sessions/streams/append-stream";
import type { CreateRequest } from "@/lib/server/sessions/streams/create-stream";
import { err, ok, type Result } from "@/lib/shared/result";

/** One header as text; the first where a client sent several. */
export function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === "string" ? value : value?.[0];
}

/** Decimal digits without a sign, a leading zero or a fraction, up to 2^53 - 1; `null` for anything else. */
function wholeNumber(text: string): number | null {
  if (!/^(0|[1-9]\d{0,15})$/.test(text)) return null;
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : null;
}

/** Who writes. All three headers or none; a reason when they are incomplete or malformed. */
export function readProducer(request: IncomingMessage): Result<Producer | undefined, string> {
  const [id, epochText, seqText] = ["producer-id", "producer-epoch", "producer-seq"].map((name) =>
    header(request, name),
  );
  if (id === undefined && epochText === undefined && seqText === undefined) return ok(undefined);
  if (id === undefined || epochText === undefined || seqText === undefined)
    return err("Producer-Id, Producer-Epoch and Producer-Seq go together.");
  const [epoch, seq] = [wholeNumber(epochText), wholeNumber(seqText)];
  if (id === "" || id.length > 255) return err("Producer-Id must have 1 to 255 characters.");
  if (epoch === null || seq === null)
    return err("Producer-Epoch and Producer-Seq must be whole numbers from 0 on.");
  return ok({ id, epoch, seq });
}

/** Only the word itself closes a stream; anything else is as if it were not there. */
export function asksToClose(request: IncomingMessage): boolean {
  return header(request, "stream-closed")?.toLowerCase() === "true";
}

type Lifetime = Pick<CreateRequest, "ttlSeconds" | "expiresAt">;

const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i;
const LONGEST_TTL_SECONDS = 3_153_600_000;

/** How long a stream shall live: by a sliding span or to a moment, not both. */
export function readLifetime(request: IncomingMessage): Result<Lifetime, string> {
  const [ttl, at] = [header(request, "stream-ttl"), header(request, "stream-expires-at")];
  if (ttl !== undefined && at !== undefined) return err("Give Stream-TTL or Stream-Expires-At, not both.");
  if (ttl !== undefined) {
    const ttlSeconds = wholeNumber(ttl);
    if (ttlSeconds === null || ttlSeconds > LONGEST_TTL_SECONDS)
      return err("Stream-TTL must be a whole number of seconds.");
    return ok({ ttlSeconds });
  }
  if (at === undefined) return ok({});
  const expiresAt = RFC_3339.test(at) ? Date.parse(at) : Number.NaN;
  return Number.isNaN(expiresAt)
    ? err("Stream-Expires-At must be a time as in RFC 3339.")
    : ok({ expiresAt });
}

/** Where a new stream branches off. `toPath` turns what the client names into a path of its space. */
export function readForkHeaders(
  request: IncomingMessage,
  toPath: (named: string) => string,
): Result<Pick<CreateRequest, "fork">, string> {
  const from = header(request, "stream-forked-from");
  const [offset, subText] = [
    header(request, "stream-fork-offset"),
    header(request, "stream-fork-sub-offset"),
  ];
  if (from === undefined) {
    if (offset === undefined && subText === undefined) return ok({});
    return err("Stream-Fork-Offset and Stream-Fork-Sub-Offset need Stream-Forked-From.");
  }
  const sub = wholeNumber(subText ?? "0");
  if (sub === null) return err("Stream-Fork-Sub-Offset must be a whole number from 0 on.");
  const fork = { path: toPath(from), sub, ...(offset === undefined ? {} : { offset }) };
  return ok({ fork });
}
