import type { Scalar, Settings } from "@/lib/domain/board/scalars";
import type { Refusal } from "@/lib/domain/edit/edit";
import { refuse } from "@/lib/domain/edit/plan-refusal";

type Expectation = { accepts: (value: Scalar) => boolean; words: string };

function numberFrom(least: number, most: number): Expectation {
  return {
    accepts: (value) => typeof value === "number" && value >= least && value <= most,
    words: `a number from ${String(least)} to ${String(most)}`,
  };
}

const switched: Expectation = { accepts: (value) => typeof value === "boolean", words: "true or false" };

function oneOf(...values: readonly string[]): Expectation {
  return { accepts: (value) => values.includes(String(value)), words: `one of ${values.join(", ")}` };
}

/** The settings of connections whose values the engine reads as numbers or switches; all others are free words. */
const EXPECTED: Readonly<Record<string, Expectation>> = {
  callsPerRequest: numberFrom(0, 10_000),
  timeoutMs: numberFrom(0, 86_400_000),
  retries: numberFrom(0, 100),
  latencyBudgetMs: numberFrom(0, 86_400_000),
  bypassesCache: switched,
  resume: oneOf("none", "offset", "snapshot", "replay"),
  stop: oneOf("none", "close", "message"),
  abort: oneOf("none", "request", "run"),
  runId: switched,
  heartbeat: switched,
  shared: switched,
};

const free: Expectation = {
  accepts: (value) =>
    typeof value === "number" ? Number.isFinite(value) : typeof value === "boolean" || value.length <= 200,
  words: "a number, true or false, or text of at most 200 characters",
};

const MOST_SETTINGS = 40;

/** Refuses the first setting that no connection can have. */
export function refuseConnectionSettings(settings: Settings): { ok: false; error: Refusal } | undefined {
  if (Object.keys(settings).length > MOST_SETTINGS) {
    return refuse(
      "too-many",
      "That is more than a connection can carry.",
      `Give at most ${String(MOST_SETTINGS)} settings.`,
    );
  }
  for (const [key, value] of Object.entries(settings)) {
    const expected = Object.hasOwn(EXPECTED, key) ? (EXPECTED[key] ?? free) : free;
    if (expected.accepts(value)) continue;
    return refuse(
      "bad-setting",
      `${key} of a connection cannot be "${String(value).slice(0, 60)}".`,
      `Give ${expected.words}.`,
    );
  }
  return undefined;
}
