import "server-only";
import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Env } from "@/lib/server/env";
import { ADDRESS_HEADER, clientAddress } from "@/lib/server/http/client-address";
import { isOwnHost } from "@/lib/server/http/origin";
import { contentSecurityPolicy, securityHeaders } from "@/lib/server/http/security-headers";

/** Headers by which a client could speak for a proxy or for Next.js itself. */
const FORGEABLE = ["x-middleware-subrequest", "x-nonce", "content-security-policy", ADDRESS_HEADER];
const FORWARDED = [
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-forwarded-port",
  "forwarded",
];

/** A refusal before any code of the application runs. */
export interface GuardFailure {
  readonly status: 400 | 421;
  readonly message: string;
}

/**
 * Refuses what no browser sends to this server: a target in absolute form, which has made servers fetch foreign
 * addresses, and a Host that is not ours.
 */
export function refuseRequest(request: IncomingMessage, env: Pick<Env, "publicUrl">): GuardFailure | null {
  if (request.url?.startsWith("/") !== true)
    return { status: 400, message: "The request target must be a path." };
  if (isOwnHost(request.headers.host, env.publicUrl)) return null;
  return {
    status: 421,
    message: "This server does not answer under that name. Set PUBLIC_URL to the address people use.",
  };
}

/** Takes off what a client could forge, then gives the request its address and nonce and the response its headers. */
export function prepareExchange(request: IncomingMessage, response: ServerResponse, env: Env): void {
  const address = clientAddress(request, env.trustProxyHops);
  for (const name of FORGEABLE) Reflect.deleteProperty(request.headers, name);
  if (env.trustProxyHops === 0) for (const name of FORWARDED) Reflect.deleteProperty(request.headers, name);
  const nonce = randomBytes(16).toString("base64");
  request.headers[ADDRESS_HEADER] = address;
  // Next.js takes the nonce for its own scripts from the policy on the request.
  request.headers["content-security-policy"] = contentSecurityPolicy(request.url ?? "/", nonce, env.mode);
  request.headers["x-nonce"] = nonce;
  for (const [name, value] of securityHeaders(request.url ?? "/", nonce, env))
    response.setHeader(name, value);
}
