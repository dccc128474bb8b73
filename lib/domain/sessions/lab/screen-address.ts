import * as z from "zod";
import { deviceSchema } from "@/lib/domain/sessions/lab/device";
import { labIdSchema } from "@/lib/domain/sessions/lab/lab-id";
import { runScriptSchema } from "@/lib/domain/sessions/script/run-script";
import { sessionIdSchema } from "@/lib/domain/sessions/session-id";
import { err, ok, type Result } from "@/lib/shared/result";

/** A number as it stands in an address. */
const written = z
  .string()
  .regex(/^\d{1,6}(\.\d{1,3})?$/, "expected a number")
  .transform(Number);

const { seed, pace, lapse } = runScriptSchema.shape;

/**
 * What a screen's address says, and nothing secret: anybody who sees it can do with it only what their own cookie lets
 * them do.
 */
export const screenAddressSchema = z.strictObject({
  side: z.enum(["direct", "durable"]),
  lab: labIdSchema,
  /** Distinct among the screens of one side. */
  device: deviceSchema,
  /** `stranger`: another guest, with nothing but the session's id. `staff`: another guest, who is handed a token. */
  as: z.enum(["owner", "stranger", "staff"]).default("owner"),
  /** The durable session; without one an owner's screen opens one and writes it into its own address. */
  session: z.exactOptional(sessionIdSchema),
  seed: written.pipe(seed).default(7),
  pace: written.pipe(pace).default(1),
  lapse: written.pipe(lapse).default(10),
  /** What the direct side's server takes a closed connection for: it cannot know. */
  close: z.enum(["stop", "continue"]).default("continue"),
  /** Whether the line goes through a proxy that cuts it after 60 s (in time-lapse) without a byte. */
  proxy: z.enum(["on", "off"]).default("off"),
});
export type ScreenAddress = z.infer<typeof screenAddressSchema>;
export type Side = ScreenAddress["side"];

/** Where a screen is served. */
export const SCREEN_PATH = "/lab/screen";

/** How long a line may be silent before the proxy cuts it, in life. */
const PROXY_SECONDS = 60;

/** The parameters of an address, parsed; what cannot be used is named, with what would be accepted. */
export function readScreenAddress(
  params: Readonly<Record<string, string | string[] | undefined>>,
): Result<ScreenAddress, string> {
  const given = Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined));
  const parsed = screenAddressSchema.safeParse(given);
  return parsed.success ? ok(parsed.data) : err(z.prettifyError(parsed.error));
}

/** The address of a screen: `readScreenAddress` of its parameters gives the same screen. */
export function screenPath(address: z.input<typeof screenAddressSchema> | ScreenAddress): string {
  const params = Object.entries(address).map(([name, value]) => [name, String(value)]);
  return `${SCREEN_PATH}?${new URLSearchParams(params).toString()}`;
}

/** The name by which a lab's page and a screen know each other. */
export function screenIdOf({ side, device }: Pick<ScreenAddress, "side" | "device">): string {
  return `${side}.${device}`;
}

/** After how many milliseconds without a byte the proxy of this address cuts; 0 where there is none. */
export function proxyMs({ proxy, lapse: factor }: Pick<ScreenAddress, "proxy" | "lapse">): number {
  return proxy === "off" ? 0 : (PROXY_SECONDS * 1_000) / factor;
}
