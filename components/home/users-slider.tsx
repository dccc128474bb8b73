import { clsx } from "clsx";
import { inTwoFigures, LAST_PLACE, shareOf } from "@/components/home/log-scale";
import { PHASE_COLOURS } from "@/components/home/phase-colours";
import type { DemoReading } from "@/components/home/read-demo";
import { ResponseCurve, type CurvePoint } from "@/components/home/response-curve";
import { Slider } from "@/components/ui/slider";
import { formatCount, formatPercent, formatUsers, formatWhole } from "@/lib/shared/format-number";

const TICKS = [1, 100, 10_000, 1_000_000, 10_000_000, 100_000_000] as const;
/** Shares of the capacity between which the line turns from green over amber to red. */
const WARM = 0.6;
const HOT = 0.95;

export type UsersSliderProps = {
  place: number;
  onPlace: (place: number) => void;
  reading: DemoReading;
  curve: readonly CurvePoint[];
  ceilingMs: number;
};

/** The users on a logarithmic line, the time of an answer above it. */
export function UsersSlider({ place, onPlace, reading, curve, ceilingMs }: UsersSliderProps) {
  const { usersPerDay, breaksAtUsers, phase } = reading;
  const reached = Math.max(0.001, place / LAST_PLACE);
  const at = (share: number) => `${((shareOf(breaksAtUsers * share) / reached) * 100).toFixed(2)}%`;
  const isBroken = phase === "broken";
  const state = isBroken
    ? `broken, it stopped at ${formatUsers(inTwoFigures(breaksAtUsers))}`
    : `${formatPercent(reading.utilisation)} busy`;
  return (
    <div className="rounded-[14px] border border-line bg-panel px-4 pt-3.5 pb-3 shadow-card sm:px-6 sm:pt-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="text-xl font-semibold tracking-tight tabular-nums">
          {formatWhole(usersPerDay)} {usersPerDay === 1 ? "user" : "users"} a day
        </p>
        <p className="text-sm text-ink-3">
          10 requests each, peak × 3<span className="max-sm:hidden"> · every number opens its source</span>
        </p>
      </div>
      <div className="relative mt-1 sm:mt-2">
        <span aria-hidden className="absolute top-0 left-0 text-xs text-ink-3">
          how long an answer takes
        </span>
        <div className="px-[9px]">
          <ResponseCurve
            points={curve}
            ceilingMs={ceilingMs}
            usersPerDay={usersPerDay}
            breaksAtUsers={breaksAtUsers}
          />
        </div>
        <Slider
          value={place}
          onValueChange={onPlace}
          min={0}
          max={LAST_PLACE}
          label="Users a day"
          valueText={`${formatUsers(usersPerDay)} ${usersPerDay === 1 ? "user" : "users"} a day, ${state}`}
          rangeImage={`linear-gradient(90deg in oklch, var(--ok) 0 ${at(WARM)}, var(--warn) ${at(HOT)}, var(--hot) ${at(1)})`}
          thumbColour={PHASE_COLOURS[phase].token}
          className="-mt-1.5"
        />
        <div aria-hidden className="relative mx-[9px] h-5 text-xs text-ink-3">
          {TICKS.map((tick) => {
            const share = shareOf(tick);
            const edge = share === 0 ? "left-0" : share === 1 ? "right-0" : "-translate-x-1/2";
            const isMinor = tick === 10_000_000 || tick === 100;
            return (
              <span
                key={tick}
                style={share > 0 && share < 1 ? { left: `${String(share * 100)}%` } : undefined}
                className={clsx("absolute whitespace-nowrap", edge, isMinor && "max-sm:hidden")}
              >
                {formatCount(tick)}
                {tick === 1_000_000 ? (
                  <span className="absolute left-full ml-1 text-ok max-sm:hidden">still one server</span>
                ) : null}
              </span>
            );
          })}
        </div>
      </div>
    </div>
  );
}
