import * as z from "zod";
import { acceptanceIdSchema, type AcceptanceId } from "@/lib/domain/knowledge/overlay-ids";

/** Where the acceptance tests are run. */
export const TESTS_PATH = "/lab/tests";

/** What the address of the tests says. */
export interface TestsAddress {
  /** The tests asked for; none means all. */
  readonly only: readonly AcceptanceId[];
  /** How many times as fast as in life the agents work. */
  readonly pace: number;
  /** By how much limits are longer than the tests say: for a machine that has much else to do. */
  readonly patience: number;
  readonly board: string | null;
}

const first = z.union([z.string(), z.array(z.string()).transform((list) => list[0] ?? "")]);
const ids = first.transform((text) => text.toUpperCase().split(/[\s,]+/)).pipe(z.array(z.string()));
const MOST_PACE = 10;
const MOST_PATIENCE = 10;
const DEFAULT_PACE = 3;

/** What cannot be used is as if it were not there: an address is easily mistyped. */
const addressSchema = z.object({
  only: ids.transform((list) => list.flatMap((id) => acceptanceIdSchema.safeParse(id).data ?? [])).catch([]),
  pace: first.pipe(z.coerce.number<string>().min(1).max(MOST_PACE)).catch(DEFAULT_PACE),
  patience: first.pipe(z.coerce.number<string>().min(1).max(MOST_PATIENCE)).catch(1),
  board: first
    .pipe(z.string().regex(/^[\w-]{1,64}$/))
    .nullable()
    .catch(null),
});

/** Reads the address of the tests. */
export function readTestsAddress(
  params: Readonly<Record<string, string | string[] | undefined>>,
): TestsAddress {
  return addressSchema.parse(params);
}

/** The address of some tests, for a board where there is one. */
export function testsPath(address: {
  readonly only?: readonly string[];
  readonly board?: string | null;
}): string {
  const params = new URLSearchParams();
  if (address.board) params.set("board", address.board);
  if (address.only && address.only.length > 0) params.set("only", address.only.join(","));
  const query = params.toString();
  return query === "" ? TESTS_PATH : `${TESTS_PATH}?${query}`;
}
