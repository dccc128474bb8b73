import type { TokenCount } from "@/lib/domain/sessions/lab/count-tokens";
import type { Side } from "@/lib/domain/sessions/lab/screen-address";
import type { Shown } from "@/lib/domain/sessions/lab/shown";
import { cn } from "@/lib/shared/class-names";

type Tone = "plain" | "good" | "bad";
const TONES: Readonly<Record<Tone, string>> = { plain: "text-ink-3", good: "text-ok", bad: "text-hot" };

function Count({ name, value, tone }: { name: string; value: string; tone: Tone }) {
  return (
    <div className="flex min-w-0 flex-col-reverse rounded-lg border border-line bg-panel px-2.5 py-1.5">
      <dt className="text-xs text-ink-3">{name}</dt>
      <dd className={cn("font-mono text-lg font-semibold tabular-nums", TONES[tone])}>{value}</dd>
    </div>
  );
}

function caughtUp(side: Side, count: TokenCount | null): { value: string; tone: Tone } {
  const ms = count?.caughtUpMs ?? null;
  if (ms !== null) return { value: `${(ms / 1_000).toFixed(1)} s`, tone: "good" };
  return side === "direct" && count !== null && count.lost > 0
    ? { value: "never", tone: "bad" }
    : { value: "–", tone: "plain" };
}

const ofNone = (count: number | undefined): { value: string; tone: Tone } =>
  count === undefined
    ? { value: "–", tone: "plain" }
    : { value: String(count), tone: count === 0 ? "good" : "bad" };

/** What one side comes to, in four numbers. */
export function CountsRow({
  side,
  count,
  shown,
}: {
  side: Side;
  count: TokenCount | null;
  shown: Shown | undefined;
}) {
  const known = shown === undefined || shown.questions + (count?.lost ?? 0) === 0 ? null : count;
  const after = ofNone(known?.afterStop);
  // What was in flight when the Stop came cannot be unwritten.
  const isInFlight = side === "durable" && (known?.afterStop ?? 0) > 0;
  return (
    <dl className="grid grid-cols-2 gap-2 sm:grid-cols-4">
      <Count name="tokens lost" {...ofNone(known?.lost)} />
      <Count name="duplicated" {...ofNone(known?.duplicated)} />
      <Count name="written after Stop" value={after.value} tone={isInFlight ? "plain" : after.tone} />
      <Count name="to caught up" {...caughtUp(side, known)} />
    </dl>
  );
}
