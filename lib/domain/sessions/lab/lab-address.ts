import * as z from "zod";
import { labControlSchema } from "@/lib/domain/sessions/lab/lab-control";
import { runScriptSchema } from "@/lib/domain/sessions/script/run-script";

const number = z
  .string()
  .regex(/^\d{1,6}(\.\d{1,3})?$/)
  .transform(Number);
const { seed, pace } = runScriptSchema.shape;

/** What the lab's address says. Without a scenario none is proposed; without a board there is none to go back to. */
export const labAddressSchema = z.strictObject({
  scenario: z.exactOptional(labControlSchema),
  seed,
  pace,
  board: z.exactOptional(z.string()),
});
export type LabAddress = z.infer<typeof labAddressSchema>;

/** Where the lab is served. */
export const LAB_PATH = "/lab";
/** What an address means that says nothing. */
export const DEFAULT_LAB: LabAddress = { seed: 7, pace: 1 };

const FIELDS = {
  scenario: { schema: labControlSchema, expects: `one of ${labControlSchema.options.join(", ")}` },
  seed: { schema: number.pipe(seed), expects: "a whole number from 0 to 999999" },
  pace: { schema: number.pipe(pace), expects: "a number from 0.1 to 100" },
  board: { schema: z.string().regex(/^[\w-]{1,64}$/), expects: "the id of a board" },
} as const;

/** What was read of an address, and of what could not be used what would be accepted, one sentence each. */
export interface ReadLabAddress {
  readonly address: LabAddress;
  readonly faults: readonly string[];
}

/** Reads the lab's address: always gives one that can be used, with the default for whatever could not. */
export function readLabAddress(
  params: Readonly<Record<string, string | string[] | undefined>>,
): ReadLabAddress {
  const faults: string[] = [];
  const read: Record<string, unknown> = { ...DEFAULT_LAB };
  for (const [name, { schema, expects }] of Object.entries(FIELDS)) {
    const given = params[name];
    if (given === undefined || given === "") continue;
    const parsed = schema.safeParse(given);
    if (parsed.success) read[name] = parsed.data;
    else faults.push(`${name} is expected to be ${expects}.`);
  }
  return { address: labAddressSchema.parse(read), faults };
}

/** The lab's address; what is as it would be anyway is left out. `readLabAddress` of its parameters gives the same. */
export function labPath(address: Partial<LabAddress>): string {
  const { scenario, board } = address;
  const params = new URLSearchParams();
  if (scenario !== undefined) params.set("scenario", scenario);
  for (const name of ["seed", "pace"] as const) {
    const value = address[name];
    if (value !== undefined && value !== DEFAULT_LAB[name]) params.set(name, String(value));
  }
  if (board !== undefined) params.set("board", board);
  const query = params.toString();
  return query === "" ? LAB_PATH : `${LAB_PATH}?${query}`;
}
