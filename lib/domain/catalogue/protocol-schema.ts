import * as z from "zod";
import { questionIdSchema } from "@/lib/domain/catalogue/setting-schema";
import { sourceSchema } from "@/lib/domain/catalogue/source-schema";

/** What travels along a connection. `request` carries reads and writes alike. */
export const PURPOSES = [
  "request",
  "read",
  "write",
  "lookup",
  "control",
  "replicate",
  "probe",
  "publish",
  "subscribe",
  "stream",
] as const;
export const purposeSchema = z.enum(PURPOSES);
export type Purpose = z.infer<typeof purposeSchema>;

/** A wire protocol: `content/catalogue/protocols/<id>.json`. */
export const protocolSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: z.string().min(2).max(20),
  purposes: z.array(purposeSchema).min(1),
  /** Keeps one connection open for as long as the client is there. */
  longLived: z.boolean(),
  /** A browser can speak it without a proxy. */
  fromBrowser: z.boolean(),
  encrypted: z.boolean(),
  /** The answer may come later or never: the caller does not wait. */
  asynchronous: z.boolean(),
  /** What an answer over it lives as long as. Left out: its connection where that is long-lived, else its request. */
  lifetime: z.exactOptional(z.enum(["request", "connection"])),
  /** Either side may speak at any time on the one connection. */
  bothWays: z.exactOptional(z.boolean()),
  /** Its very use means that a model's answer is streamed. */
  tokens: z.exactOptional(z.boolean()),
  /** How many a browser opens to one domain, where that is a limit people meet. */
  perBrowser: z.exactOptional(z.int().positive()),
  opensDecision: z.exactOptional(questionIdSchema),
  summary: z.string().min(20),
  sources: z.array(sourceSchema).min(1),
});
export type Protocol = z.infer<typeof protocolSchema>;

/** An API style: `content/catalogue/styles/<id>.json` (rest, graphql, grpc …). */
export const styleSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: z.string().min(2).max(20),
  opensDecision: z.exactOptional(questionIdSchema),
  fromBrowser: z.boolean(),
  summary: z.string().min(20),
  sources: z.array(sourceSchema).min(1),
});
export type Style = z.infer<typeof styleSchema>;
