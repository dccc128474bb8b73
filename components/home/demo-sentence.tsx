import { clsx } from "clsx";
import { Activity, Flame } from "lucide-react";
import { formatRate } from "@/components/home/format-rate";
import { inTwoFigures } from "@/components/home/log-scale";
import { breakingWorking } from "@/components/home/number-working";
import { OpenNumber } from "@/components/home/open-number";
import type { DemoReading } from "@/components/home/read-demo";
import { partOf, unitOf } from "@/components/home/resource-words";
import { formatCount, formatMs, formatPercent, formatWhole } from "@/lib/shared/format-number";

/** From this many times its capacity on, the sentence counts machines. */
const MANY = 2.5;

function Words({ reading }: { reading: DemoReading }) {
  const busy = <b className="font-semibold">{formatPercent(reading.utilisation)} busy</b>;
  const stops = (
    <OpenNumber working={breakingWorking(reading)} className="font-semibold">
      {formatCount(inTwoFigures(reading.breaksAtUsers))} users
    </OpenNumber>
  );
  switch (reading.phase) {
    case "idle":
      return (
        <>
          {formatRate(reading.peakPerSecond)} requests a second at peak: it sleeps. Drag the users until it
          breaks.
        </>
      );
    case "easy":
      return <>{busy} at peak: still one server, and nothing to add.</>;
    case "busy":
      return <>{busy} at peak: requests begin to wait for each other.</>;
    case "hot":
      return (
        <>
          {busy}: an answer takes{" "}
          {reading.responseMs === undefined ? "longer and longer" : formatMs(reading.responseMs)}. A little
          more and it stops.
        </>
      );
    case "broken":
      return reading.utilisation < MANY ? (
        <>
          The {partOf(reading.resource)} inside it stops at{" "}
          <span className="whitespace-nowrap">{stops}:</span> {formatWhole(reading.capacity)}{" "}
          {unitOf(reading.resource)}.
        </>
      ) : (
        <>
          It stopped at <span className="whitespace-nowrap">{stops}.</span> This load is{" "}
          {formatWhole(Math.ceil(reading.utilisation))} servers’ work: what would you add first?
        </>
      );
  }
}

/** The one sentence that changes. */
export function DemoSentence({ reading }: { reading: DemoReading }) {
  const isBroken = reading.phase === "broken";
  const Drawn = isBroken ? Flame : Activity;
  return (
    <p
      className={clsx(
        "flex min-h-10 items-center gap-2.5 rounded-[10px] border bg-panel px-3 py-2 text-base shadow-card transition-colors duration-150",
        isBroken ? "border-hot/40" : "border-line-strong",
      )}
    >
      <Drawn size={16} aria-hidden className={clsx("shrink-0", isBroken ? "text-hot" : "text-ink-3")} />
      <span>
        <Words reading={reading} />
      </span>
    </p>
  );
}
